package cairn.reports.cli.source;

import cairn.ingest.source.form.FormSource;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn source form}: the mapping of the answers to a form. */
@Command(
    name = "form",
    description =
        "Make a mapping of the answers to a form of Google, KoboToolbox or ODK: a row an answer, and"
            + " what is asked several times in sheets of the same workbook or files beside it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn source form --in answers/form.xlsx --out mapping",
      "  cairn check --in answers --mapping mapping"
    })
public final class FormCommand implements Callable<Integer> {
  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the answers (.csv, .xlsx or .ods)")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "a list of who has which id (CSV), in the folder of the form; made where it is missing,"
              + " and given those who are new")
  private @Nullable Path people;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the mapping; made where it is missing")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GridCommand.requireBeside(in, people);
    MappingAnswer.print(spec.commandLine(), output, FormSource.make(in, people, out), out);
    return ExitCode.DONE;
  }
}
