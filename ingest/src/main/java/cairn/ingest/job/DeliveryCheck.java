package cairn.ingest.job;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.ScratchFolder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what ingesting a delivery would say, and writes nothing. */
public final class DeliveryCheck {
  private final Engine engine;
  private final Progress progress;

  /** A check on an engine. */
  public DeliveryCheck(Engine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Checks a delivery.
   *
   * @param store a store whose records count as known, or null to look at the delivery alone
   */
  public IngestReport run(IngestRequest request, @Nullable Store store) {
    Optional<Snapshot> stands = store == null ? Optional.empty() : store.find(Place.records());
    try (ScratchFolder scratch = ScratchFolder.create()) {
      IngestRequest asked = store == null ? request : request.without(store.tombstones());
      Ingestion ingestion = Ingestion.of(asked, stands, scratch.path(), engine, progress);
      Ledger ledger = ingestion.run(null);
      List<String> problems = ingestion.problems(ledger, request);
      return IngestReport.of(
              ingestion.entry(ledger),
              ledger.findings(),
              problems.isEmpty() ? IngestReport.Verdict.ACCEPTED : IngestReport.Verdict.REFUSED,
              problems)
          .traced(ingestion.arrival().origins())
          .placed(ingestion.place());
    }
  }
}
