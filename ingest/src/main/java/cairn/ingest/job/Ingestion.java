package cairn.ingest.job;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.delivery.Arrival;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.DeliveryFile;
import cairn.ingest.delivery.DeliveryOrder;
import cairn.ingest.delivery.FileCounts;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.delivery.TableCounts;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.EngineException;
import cairn.ingest.merge.StoreMerge;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.StoredTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One delivery on its way into the store: it arrives, is merged, and is found fit or not. */
final class Ingestion {
  private static final Set<Rule> ABOUT_OTHER_ROWS =
      Set.of(Rule.UNKNOWN_REFERENCE, Rule.NOT_A_MEMBER, Rule.PARENT_REJECTED);

  private static final Set<String> BESIDE_EARLIER =
      Set.of(
          Rule.FEWER_ROWS.key(),
          Rule.COLUMN_EMPTIED.key(),
          Rule.NEW_KEY.key(),
          Rule.MONTH_MISSING.key());

  private final Arrival arrival;
  private final Contract contract;
  private final Delivery delivery;
  private final RecordsManifest before;
  private final @Nullable PartFolder stored;
  private final Engine engine;
  private final Stopwatch watch;

  private Ingestion(Arrival arrival, Optional<Snapshot> stands, Engine engine, Progress progress) {
    this.arrival = arrival;
    this.contract = arrival.contract();
    this.delivery = arrival.delivery();
    this.before = RecordsManifest.of(stands);
    this.stored = stands.map(Snapshot::parts).orElse(null);
    this.engine = engine;
    this.watch = new Stopwatch(progress);
  }

  /**
   * Takes a delivery in.
   *
   * @param stands the store's records, if any
   * @param scratch a folder for temporary files
   */
  static Ingestion of(
      IngestRequest request,
      Optional<Snapshot> stands,
      Path scratch,
      Engine engine,
      Progress progress) {
    Stopwatch watch = new Stopwatch(progress);
    Arrival arrival = Arrival.of(request, stands, scratch, watch::lap);
    return new Ingestion(arrival, stands, engine, progress);
  }

  Arrival arrival() {
    return arrival;
  }

  /** What became of the very same delivery, where it was ingested before and still holds. */
  Optional<DeliveryEntry> standing() {
    return delivery.findings().isEmpty() ? before.standing(delivery.id()) : Optional.empty();
  }

  /** How the delivery stands among those before it, a sentence each; empty when it is new. */
  List<String> place() {
    Optional<DeliveryEntry> standing = before.standing(delivery.id());
    if (standing.isEmpty()) {
      return before.has(delivery.id())
          ? List.of(
              "this delivery was ingested before, and others after it;"
                  + " it takes back what they changed")
          : List.of();
    }
    List<String> place = new ArrayList<>();
    place.add("this delivery was ingested before; nothing changed");
    long over = before.over(standing.get());
    if (over > 0) {
      place.add(
          over == 1
              ? "a delivery of a later month still holds over it"
              : over + " deliveries of later months still hold over it");
    }
    return place;
  }

  /** What the records are made of with this delivery. */
  RecordsManifest manifest(DeliveryEntry entry) {
    return before.with(entry).keyed(delivery.ids().keyId());
  }

  private int number() {
    return before.deliveries().size() + 1;
  }

  /**
   * Reads, checks and merges everything.
   *
   * @param out where the tables go, or null to write nothing
   */
  Ledger run(@Nullable PartFolder out) {
    DeliveryOrder ranks = new DeliveryOrder(manifest(entry(new Ledger(List.of()))).deliveries());
    Ledger ledger =
        new StoreMerge(contract, delivery, ranks, number(), stored, delivery.ids().forgotten())
            .run(engine, out, watch::lap);
    OlderCopy asked =
        new OlderCopy(delivery.month(), ranks.isOfSameMonth(number()), before.has(delivery.id()));
    asked.of(contract, ledger).ifPresent(ledger::found);
    if (ledger.findings().isRefused()) {
      return ledger.without(ABOUT_OTHER_ROWS);
    }
    reconcile(ledger, out);
    return ledger;
  }

  /**
   * Holds the counts against each other and against the files written: our own mistakes end here.
   */
  private void reconcile(Ledger ledger, @Nullable PartFolder out) {
    for (int file = 0; file < delivery.files().size(); file++) {
      if (ledger.read(file) != ledger.file(file).tally().read()) {
        throw new EngineException(
            delivery.files().get(file).name() + ": rows read are not rows counted");
      }
    }
    for (StoredTable table : StoredTable.all(contract)) {
      long rows = ledger.table(table.table().name()).after();
      if (out != null && out.rows(table.stored()) != rows) {
        throw new EngineException(table.table().name() + ": rows written are not rows counted");
      }
    }
    watch.lap("reconciled", 0);
  }

  /** The delivery with what became of it. */
  DeliveryEntry entry(Ledger ledger) {
    List<FileReport> files = new ArrayList<>();
    for (int file = 0; file < delivery.files().size(); file++) {
      DeliveryFile delivered = delivery.files().get(file);
      FileCounts counts = ledger.file(file);
      files.add(
          new FileReport(
              delivered.name(),
              delivered.table(),
              delivery.sum(delivered),
              counts.tally(),
              counts.withParent(),
              counts.forgotten(),
              counts.thinned()));
    }
    Map<String, TableCounts> tables = new LinkedHashMap<>();
    contract.tables().forEach(table -> tables.put(table.name(), ledger.table(table.name())));
    return new DeliveryEntry(
        number(),
        delivery.id(),
        delivery.month(),
        delivery.program(),
        List.copyOf(files),
        tables,
        delivery.mapping());
  }

  /** Why a delivery must not be published, a sentence each. */
  List<String> problems(Ledger ledger, IngestRequest request) {
    List<String> problems = new ArrayList<>();
    ledger.findings().counts().keySet().stream()
        .filter(count -> count.severity() == Severity.FILE_REFUSED)
        .map(count -> count.file() + " is refused")
        .distinct()
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      problems.add("rows were not held against other rows, because a file is refused");
      return problems;
    }
    if (request.strict() && ledger.findings().has(Rule.OLDER_COPY)) {
      problems.add("it may be an older copy, which --strict refuses; without --strict it is taken");
    }
    double mostRejected = request.mostRejected();
    for (int file = 0; file < delivery.files().size(); file++) {
      FileCounts counts = ledger.file(file);
      if (counts.atFault() > mostRejected * counts.tally().read()) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows are rejected%s, more than %s %%: mend them, or allow more with --most-rejected",
                delivery.files().get(file).name(),
                counts.atFault(),
                counts.tally().read(),
                counts.thinned() > 0 ? " or lost a cell" : "",
                BigDecimal.valueOf(mostRejected * 100).stripTrailingZeros().toPlainString()));
      }
    }
    if (request.strict()) {
      ledger.findings().counts().keySet().stream()
          .filter(count -> BESIDE_EARLIER.contains(count.rule()))
          .map(
              count ->
                  count.file() + " stands out beside earlier deliveries (" + count.rule() + ")")
          .distinct()
          .forEach(problems::add);
    }
    return problems;
  }
}
