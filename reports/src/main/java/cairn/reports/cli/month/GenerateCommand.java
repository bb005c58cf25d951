package cairn.reports.cli.month;

import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.sample.GeneratedProgram;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn generate}: a made-up program. */
@Command(
    name = "generate",
    description =
        "Write a made-up program of any size: a delivery with all tables of the contract. The same"
            + " seed gives the same bytes.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn generate --clients 400 --months 18 --seed 1 --out made-up"})
public final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--clients", required = true, paramLabel = "N", description = "how many people")
  private int clients;

  @Option(names = "--months", required = true, paramLabel = "M", description = "how many months")
  private int months;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "any whole number")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM",
      defaultValue = "2026-10",
      description = "last month (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private YearMonth until;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, Long> rows = GeneratedProgram.write(settings(), out);
    List<List<@Nullable Object>> answer = new ArrayList<>();
    rows.forEach((table, n) -> answer.add(List.of(table, n)));
    if (!output.quiet || output.json) {
      new Answer(List.of("table", "rows"), answer)
          .print(spec.commandLine().getOut(), output.format());
    }
    return ExitCode.DONE;
  }

  private ProgramSettings settings() {
    try {
      return new ProgramSettings(clients, months, seed, until);
    } catch (IllegalArgumentException size) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(size.getMessage()));
    }
  }
}
