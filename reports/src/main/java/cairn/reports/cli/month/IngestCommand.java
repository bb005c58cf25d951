package cairn.reports.cli.month;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.job.IngestReport;
import cairn.ingest.keys.IdKey;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.keys.KeyOptions;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn ingest}: a delivery into the store. */
@Command(
    name = "ingest",
    description =
        "Check a delivery, merge it with what the store has, and publish the records in one step.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn ingest --in deliveries/2026-10 --store store",
      "  cairn ingest --in export --mapping mappings/redcap --store store"
    })
public final class IngestCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DeliveryOptions delivery;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--month", paramLabel = "YYYY-MM", description = "nothing may be dated after it")
  private @Nullable YearMonth month;

  @Option(
      names = "--most-rejected",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description = "share of a table's rows that may be rejected (default: ${DEFAULT-VALUE})")
  private double mostRejected;

  @Option(
      names = "--strict",
      description =
          "exit with 4 where there are warnings; refuse a delivery that stands out beside those"
              + " before it")
  private boolean strict;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    StageProgress progress = StageProgress.of(spec, output);
    IdKey key = keys.own(delivery.in, store);
    try (Pipeline pipeline =
        new Pipeline(store, engines, progress, EngineOptions.rowsIn(delivery.in))) {
      IngestReport report =
          pipeline.ingest(
              new IngestRequest(delivery.in, delivery.mapping, month, mostRejected, strict)
                  .keyedWith(key));
      return progress.ended(strict && report.hasWarnings() ? ExitCode.WARNINGS : ExitCode.DONE);
    }
  }
}
