package cairn.reports.cli.month;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.job.IngestReport;
import cairn.ingest.keys.IdKey;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.keys.KeyOptions;
import cairn.reports.job.Audience;
import cairn.reports.job.ReportOrder;
import cairn.reports.language.Language;
import cairn.reports.release.ReleaseDesign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn monthly}: from a folder of records to the month's reports. */
@Command(
    name = "monthly",
    description = "Take a delivery to the month's reports: ingest, analyze and report.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn monthly --in sample-data/clinic --month 2026-10 --store store",
      "  cairn monthly --in sample-data/clinic --store store",
      "  cairn monthly --in export --mapping mappings/redcap --month 2026-10 --store store"
    })
public final class MonthlyCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DeliveryOptions delivery;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description =
          "the month (default: that of delivery.yaml, else the last that the records reach the end of)")
  private @Nullable YearMonth month;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private StudyOptions study;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ResearcherOptions whom;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReleaseOptions release;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LanguageOptions language;

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
  public Integer call() throws IOException {
    StageProgress progress = StageProgress.of(spec, output);
    Set<Audience> audiences = whom.audiences();
    IdKey key = keys.own(delivery.in, store);
    ReleaseDesign design = release.design(study.plan);
    List<Language> languages = language.languages();
    try (Pipeline pipeline =
        new Pipeline(store, engines, progress, EngineOptions.rowsIn(delivery.in))) {
      IngestReport report =
          pipeline.ingest(
              new IngestRequest(delivery.in, delivery.mapping, month, mostRejected, strict)
                  .keyedWith(key));
      YearMonth stated = report.delivery().month();
      YearMonth reported = stated == null ? pipeline.lastWholeMonth() : stated;
      pipeline.analyze(reported, study.plan, study.definitions);
      ReportCommand.publish(
          pipeline.store(),
          pipeline.lock(),
          new ReportOrder(
              reported, audiences, design, release.alreadyReleased, languages, whom.agreement()),
          progress);
      // The end of the terminal is what is seen, and what was said of the delivery is far above.
      report.asked().forEach(progress::note);
      return progress.ended(strict && report.hasWarnings() ? ExitCode.WARNINGS : ExitCode.DONE);
    }
  }
}
