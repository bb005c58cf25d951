package cairn.ingest.job;

import cairn.ingest.contract.Contract;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryOrder;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.EngineException;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.merge.StoreMerge;
import cairn.ingest.person.PersonRows;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes people out of the records for good. A version without them is published in one step, from
 * which on no version made before counts, and none is kept.
 */
public final class Erasure {
  private final StoreLock lock;
  private final Engine engine;
  private final Progress progress;

  /** A job on a store that this process holds. */
  public Erasure(StoreLock lock, Engine engine, Progress progress) {
    this.lock = lock;
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Publishes records without some people.
   *
   * @param whom who is left out
   * @param forgotten everybody who must not come back, those of earlier times among them; null for
   *     those alone, which takes no key
   * @throws cairn.ingest.store.disk.StoreException when there are no records, or the disk refuses;
   *     then those that stood stand
   */
  public void run(LeftOut whom, @Nullable Tombstones forgotten) {
    Stopwatch watch = new Stopwatch(progress);
    Snapshot stands = lock.store().get(Place.records());
    Contract contract = StoredContract.of(stands);
    RecordsManifest before = RecordsManifest.of(Optional.of(stands));
    Delivery nothing = Delivery.nothing(lock.scratch());
    try (Publication next = lock.begin(Place.records())) {
      StoreMerge merge =
          new StoreMerge(
              contract,
              nothing,
              new DeliveryOrder(before.deliveries()),
              before.deliveries().size() + 1,
              stands.parts(),
              whom);
      Ledger ledger = merge.run(engine, next.parts(), watch::lap);
      reconcile(contract, next, ledger, whom);
      stands.others().forEach(path -> next.write(path, stands.bytes(path)));
      next.publishWithout(forgotten, before.about(contract));
      watch.lap("published", 0);
    }
  }

  /** Nobody who is left out may be in what is published: our own mistakes end here. */
  private static void reconcile(Contract contract, Publication next, Ledger ledger, LeftOut whom) {
    for (StoredTable table : StoredTable.all(contract)) {
      if (next.parts().rows(table.stored()) != ledger.table(table.table().name()).after()) {
        throw new EngineException(table.table().name() + ": rows written are not rows counted");
      }
    }
    if (PersonRows.of(contract, next.parts(), whom).any()) {
      throw new EngineException("somebody who was to be taken out is still there");
    }
  }
}
