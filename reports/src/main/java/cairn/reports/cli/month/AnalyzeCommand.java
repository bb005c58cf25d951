package cairn.reports.cli.month;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn analyze}: the results of a month. */
@Command(
    name = "analyze",
    description = "Work out the results of a month from the records; later facts are ignored.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn analyze --store store --month 2026-10",
      "  cairn analyze --store store --month 2026-10 --plan plan.yaml"
    })
public final class AnalyzeCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "the month (default: the last that the records reach the end of)")
  private @Nullable YearMonth month;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private StudyOptions study;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    StageProgress progress = StageProgress.of(spec, output);
    try (Pipeline pipeline = new Pipeline(store, engines, progress, 0)) {
      YearMonth analyzed = month == null ? pipeline.lastWholeMonth() : pipeline.recorded(month);
      pipeline.analyze(analyzed, study.plan, study.definitions);
      return progress.ended(ExitCode.DONE);
    }
  }
}
