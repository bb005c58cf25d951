package cairn.ingest.job;

import cairn.ingest.check.Findings;
import cairn.ingest.contract.Contract;
import cairn.ingest.delivery.Arrival;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.delivery.RejectedList;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.StoreLock;
import java.util.List;
import java.util.Optional;

/**
 * Ingest, from a delivery to the store's next version: look through the folder, bring the delivery
 * and the store together, decide whether it may be published, publish it in one step.
 */
public final class IngestJob {
  private final StoreLock lock;
  private final Engine engine;
  private final Progress progress;

  /** A job on a store that this process holds. */
  public IngestJob(StoreLock lock, Engine engine, Progress progress) {
    this.lock = lock;
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Ingests a delivery.
   *
   * @return what became of it; the same delivery again changes nothing and says so, unless others
   *     of its month came after it: then it takes back what they changed
   * @throws DeliveryRefused when it breaks the contract too much; nothing is published then
   * @throws cairn.ingest.store.disk.StoreException when the store is damaged, newer, or the disk
   *     refuses
   * @throws cairn.ingest.engine.EngineException when the engine fails
   */
  public IngestReport run(IngestRequest request) {
    Optional<Snapshot> stands = lock.store().find(Place.records());
    Ingestion ingestion =
        Ingestion.of(
            request.without(lock.store().tombstones()), stands, lock.scratch(), engine, progress);
    Optional<DeliveryEntry> standing = ingestion.standing();
    if (standing.isPresent()) {
      return unchanged(standing.get(), stands).placed(ingestion.place());
    }
    try (Publication next = lock.begin(Place.records())) {
      Ledger ledger = ingestion.run(next.parts());
      DeliveryEntry entry = ingestion.entry(ledger);
      List<String> problems = ingestion.problems(ledger, request);
      if (!problems.isEmpty()) {
        throw new DeliveryRefused(
            IngestReport.of(entry, ledger.findings(), IngestReport.Verdict.REFUSED, problems)
                .traced(ingestion.arrival().origins()));
      }
      PublishedVersion published =
          publish(next, ingestion.arrival(), ingestion.manifest(entry), ledger, stands);
      return IngestReport.of(entry, ledger.findings(), IngestReport.Verdict.ACCEPTED, List.of())
          .traced(ingestion.arrival().origins())
          .placed(ingestion.place())
          .published(published.snapshot().id());
    }
  }

  private static IngestReport unchanged(DeliveryEntry entry, Optional<Snapshot> stands) {
    IngestReport report =
        IngestReport.of(entry, new Findings(), IngestReport.Verdict.UNCHANGED, List.of());
    return stands.map(snapshot -> report.published(snapshot.id())).orElse(report);
  }

  private PublishedVersion publish(
      Publication next,
      Arrival arrival,
      RecordsManifest manifest,
      Ledger ledger,
      Optional<Snapshot> stands) {
    Stopwatch watch = new Stopwatch(progress);
    Contract contract = arrival.contract();
    arrival.kept().forEach(next::write);
    int number = manifest.deliveries().size();
    next.write(RejectedList.NAME, RejectedList.bytes(stands, number, ledger.rejections()));
    PublishedVersion published = next.publish(manifest.about(contract));
    watch.lap("published", 0);
    return published;
  }
}
