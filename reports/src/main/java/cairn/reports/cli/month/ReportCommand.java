package cairn.reports.cli.month;

import cairn.ingest.job.StoredContract;
import cairn.ingest.store.Place;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.job.Audience;
import cairn.reports.job.MonthsList;
import cairn.reports.job.ReportJob;
import cairn.reports.job.ReportOrder;
import cairn.reports.job.ReportsMade;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn report}: what each audience may see of a month. */
@Command(
    name = "report",
    description = "Make a month's reports from its results, for those who may see them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn report --store store --month 2026-10",
      "  cairn report --store store --month 2026-10 --audience funder",
      "  cairn report --store store --month 2026-10 --audience people --language es",
      "  cairn report --store store --month 2026-10 --audience researcher",
      "    --recipient 'State University' --agreement 'DUA 2026-14' --issued 2026-11-02"
    })
public final class ReportCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "the month")
  @SuppressWarnings("NullAway.Init")
  private YearMonth month;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ResearcherOptions whom;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReleaseOptions release;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LanguageOptions language;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    StageProgress progress = StageProgress.of(spec, output);
    ReportOrder order =
        new ReportOrder(
            month,
            whom.audiences(),
            release.design(null),
            release.alreadyReleased,
            language.languages(),
            whom.agreement());
    Store at = Store.at(store);
    at.get(Place.results(month));
    try (StoreLock lock = at.lock()) {
      progress.logTo(lock.log());
      publish(at, lock, order, progress);
      return progress.ended(ExitCode.DONE);
    } finally {
      progress.close();
    }
  }

  /**
   * Makes the reports and says where they are.
   *
   * @throws PrivacyRefusal when funders can be given nothing, once all else is published
   */
  public static void publish(
      Store store, StoreLock lock, ReportOrder order, StageProgress progress) {
    long began = System.nanoTime();
    ReportsMade made =
        ReportJob.run(
            store, lock, order, StoredContract.of(store.get(Place.records())).catalogues());
    PublishedVersion published = made.published();
    progress.stage(
        "reports written",
        published.snapshot().manifest().files().size(),
        (System.nanoTime() - began) / 1e9);
    progress.published(Place.reports(order.month()), published);
    Path months = MonthsList.write(store, lock);
    Path folder = store.root().resolve(Place.reports(order.month()).path());
    progress.note(
        (published.changed() ? "reports are in " : "nothing changed in ")
            + folder
            + "/"
            + (order.audiences().contains(Audience.EVALUATOR)
                ? "; open evaluator/report.html in a browser"
                : ""));
    progress.note("every month is listed in " + months);
    if (made.isRepeated()) {
      progress.note(
          order.month()
              + " was released to funders before: its figures are repeated as they were released,"
              + " and corrections show in later periods");
    }
    if (made.refused().isPresent()) {
      throw made.refused().get();
    }
  }
}
