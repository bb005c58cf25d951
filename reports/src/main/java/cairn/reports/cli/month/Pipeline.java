package cairn.reports.cli.month;

import cairn.analysis.job.AnalysisJob;
import cairn.analysis.job.LastWholeMonth;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.Engine;
import cairn.ingest.job.DeliveryRefused;
import cairn.ingest.job.Erasure;
import cairn.ingest.job.IngestJob;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.StoredContract;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.Place;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.Swept;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.job.MonthsList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages that commands are made of, over one store held for writing. */
public final class Pipeline implements AutoCloseable {
  private final Store store;
  private final StoreLock lock;
  private final EngineOptions options;
  private final StageProgress progress;
  private final long rows;
  private @Nullable Engine engine;

  /**
   * Takes the store.
   *
   * @param rows rows about to be read, about
   */
  public Pipeline(Path store, EngineOptions options, StageProgress progress, long rows) {
    this.store = Store.at(store);
    this.lock = this.store.lock();
    this.options = options;
    this.progress = progress;
    this.rows = rows;
    progress.logTo(lock.log());
  }

  public Store store() {
    return store;
  }

  public StoreLock lock() {
    return lock;
  }

  private Engine engine() {
    Engine running = engine;
    if (running == null) {
      running = options.choose(rows + stored(), progress).start(lock.scratch());
      engine = running;
    }
    return running;
  }

  private long stored() {
    long sum = 0;
    if (store.find(Place.records()).isPresent()) {
      Snapshot records = store.get(Place.records());
      for (StoredTable table : StoredTable.all(StoredContract.of(records))) {
        Table stored = table.stored();
        sum += records.parts().rows(stored);
      }
    }
    return sum;
  }

  /** Brings a delivery into the store and says what became of its rows. */
  public IngestReport ingest(IngestRequest request) {
    try {
      Engine ready = engine();
      if (request.mapping() != null) {
        progress.waitFor("the mapping is being worked out");
      }
      IngestReport report = new IngestJob(lock, ready, progress).run(request);
      progress.tell(report);
      return report;
    } catch (DeliveryRefused refused) {
      progress.tell(refused.report());
      throw new CommandFailure(ExitCode.INPUT, "nothing was published: " + refused.getMessage());
    }
  }

  /**
   * Publishes records without some people, from which on no version made before counts.
   *
   * @param forgotten everybody who must not come back; null for those of earlier times alone
   */
  public void erase(LeftOut whom, @Nullable Tombstones forgotten) {
    new Erasure(lock, engine(), progress).run(whom, forgotten);
  }

  /** Removes every version that does not count since, and takes its months off the list. */
  public Swept sweep() {
    Swept swept = lock.sweep();
    if (MonthsList.isThere(store)) {
      MonthsList.write(store, lock);
    }
    return swept;
  }

  /** The last month that the records reach the end of. */
  public YearMonth lastWholeMonth() throws IOException {
    YearMonth month =
        LastWholeMonth.of(store)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.INPUT,
                        "the records hold no meeting and nobody who joined, so that no month can be"
                            + " reported on: fill in the tables, save them, and run again"));
    progress.note("month: " + month + ", the last that the records reach the end of");
    return month;
  }

  /**
   * A month that somebody names.
   *
   * @throws CommandFailure with the months that the records tell of, where they begin later
   */
  YearMonth recorded(YearMonth month) throws IOException {
    Optional<LastWholeMonth.Recorded> months = LastWholeMonth.recorded(store);
    if (months.isPresent() && months.get().isBefore(month)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "the records do not tell of "
              + month
              + ": they reach from "
              + months.get().first()
              + " to "
              + months.get().last());
    }
    return month;
  }

  /** Works out the results of a month. */
  public PublishedVersion analyze(YearMonth month, @Nullable Path plan, @Nullable Path definitions)
      throws IOException {
    return analyzeAs(
        month,
        plan == null ? null : SmallFile.PLAN.text(plan),
        definitions == null ? null : SmallFile.DEFINITIONS.text(definitions));
  }

  /** The same with the texts of a plan, else the one kept with the records, and of definitions. */
  public PublishedVersion analyzeAs(
      YearMonth month, @Nullable String plan, @Nullable String definitions) throws IOException {
    Snapshot records = store.get(Place.records());
    Contract contract = StoredContract.of(records);
    String planText = plan == null ? StoredContract.plan(records).orElse(null) : plan;
    PublishedVersion published =
        new AnalysisJob(engine(), progress)
            .run(lock, store, contract, month, planText, definitions);
    progress.published(Place.results(month), published);
    progress.note(
        published.changed()
            ? "results of " + month + " published"
            : "results of " + month + " are the same as before; nothing changed");
    return published;
  }

  @Override
  public void close() {
    Engine running = engine;
    if (running != null) {
      running.close();
    }
    progress.close();
    lock.close();
  }
}
