package cairn.reports.cli.source;

import cairn.ingest.source.form.FormSource;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PeopleOption people;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private MappingOptions mapping;

  @Override
  public Integer call() throws IOException {
    mapping.tell(FormSource.make(in, people.beside(in), mapping.out));
    return ExitCode.DONE;
  }
}
