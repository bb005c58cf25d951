package cairn.ingest.job;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.EngineException;
import cairn.ingest.engine.Gathered;
import cairn.ingest.engine.Input;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.PartReader;
import cairn.ingest.store.StoredTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one delivery and the store as it stands together: groups and meetings first, then every
 * person, on an engine.
 */
final class Ingestion {
  private static final Set<Rule> ABOUT_OTHER_ROWS =
      Set.of(Rule.UNKNOWN_REFERENCE, Rule.NOT_A_MEMBER, Rule.PARENT_REJECTED);

  private final Contract contract;
  private final Delivery delivery;
  private final RecordsManifest before;
  private final @Nullable PartFolder stored;
  private final Stopwatch watch;

  /**
   * An ingestion to be run.
   *
   * @param before what the store is made of
   * @param stored the store's records, or null when there are none
   */
  Ingestion(
      Contract contract,
      Delivery delivery,
      RecordsManifest before,
      @Nullable PartFolder stored,
      Progress progress) {
    this.contract = contract;
    this.delivery = delivery;
    this.before = before;
    this.stored = stored;
    this.watch = new Stopwatch(progress);
  }

  /** The number of the delivery in the order of ingest. */
  int number() {
    return before.deliveries().size() + 1;
  }

  /**
   * Reads, checks and merges everything.
   *
   * @param out where the tables go, or null to write nothing
   */
  Ledger run(Engine engine, @Nullable PartFolder out) {
    List<DeliveryEntry> order = new ArrayList<>(before.deliveries());
    order.add(entry(new Ledger(List.of())));
    Ranks ranks = new Ranks(order);
    Ledger ledger = new Ledger(delivery.fileNames());
    delivery.findings().forEach(ledger::found);
    SharedMerge shared = new SharedMerge(contract, delivery, ranks, number(), stored, ledger);
    SharedRecords records = shared.run();
    GoalOwners owners = owners(ranks);
    watch.lap("groups and sessions", 0);
    List<Input<Ledger>> inputs = inputs(ranks, owners, records.began());
    Gathered<Ledger, Ledger> gathered =
        engine.gather(inputs, new PartMerge(contract, records, delivery.fileNames(), out));
    gathered.inputs().forEach(ledger::addAll);
    gathered.parts().forEach(ledger::addAll);
    watch.lap("people", gathered.records());
    if (out != null) {
      shared.write(out);
    }
    if (!ledger.findings().isRefused()) {
      reconcile(ledger, out);
    }
    return ledger.findings().isRefused() ? ledger.without(ABOUT_OTHER_ROWS) : ledger;
  }

  private List<Input<Ledger>> inputs(Ranks ranks, GoalOwners owners, @Nullable LocalDate began) {
    List<Input<Ledger>> inputs = new ArrayList<>();
    for (int file = 0; file < delivery.files().size(); file++) {
      if (contract.isAboutPeople(contract.table(delivery.files().get(file).table()))) {
        inputs.add(
            new FileInput(contract, delivery, file, began, owners, ranks.of(number()), number()));
      }
    }
    if (stored != null) {
      int parts = stored.parts(TakenBack.OF_PEOPLE);
      for (int part = 0; part < parts; part++) {
        inputs.add(new StoredInput(contract, stored, part, ranks, owners));
      }
    }
    if (!owners.moves().isEmpty()) {
      inputs.add(new MovedInput(contract, owners));
    }
    return inputs;
  }

  private GoalOwners owners(Ranks ranks) {
    GoalOwners owners = new GoalOwners();
    StoredTable goals = StoredTable.of(contract, contract.table("goals"));
    if (stored != null) {
      List<String> columns = List.of("goal_id", StoredTable.CLIENT, StoredTable.DELIVERY);
      for (int part = 0; part < stored.parts(goals.stored()); part++) {
        try (PartReader reader = stored.reader(goals.stored(), part, columns)) {
          reader.forEachRemaining(row -> add(owners, row, ranks));
        }
      }
    }
    int goal = goals.table().indexOf("goal_id");
    int client = goals.table().indexOf(StoredTable.CLIENT);
    for (int file = 0; file < delivery.files().size(); file++) {
      DeliveryFile delivered = delivery.files().get(file);
      if (delivered.table().equals("goals") && !delivered.withdraws()) {
        new CheckedFile(contract, delivered, file, delivery.month(), null)
            .read(
                new GoalTaker(owners, goal, client, ranks.of(number())),
                new Ledger(delivery.fileNames()));
      }
    }
    return owners;
  }

  private static void add(GoalOwners owners, Row row, Ranks ranks) {
    String goal = row.text(0);
    String client = row.text(1);
    Long number = row.integer(2);
    if (goal != null && client != null && number != null) {
      owners.add(goal, client, ranks.of(number.intValue()));
    }
  }

  private record GoalTaker(GoalOwners owners, int goal, int client, int rank)
      implements CheckedFile.Taker {
    @Override
    public void accepted(long line, Row row) {
      String id = row.text(goal);
      String person = row.text(client);
      if (id != null && person != null) {
        owners.add(id, person, rank);
      }
    }

    @Override
    public void rejected(CheckedFile.Ids ids) {
      ids.id("goal_id")
          .ifPresent(
              id -> ids.id(StoredTable.CLIENT).ifPresent(person -> owners.addRejected(id, person)));
    }
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
              delivered.sha256(),
              counts.tally(),
              counts.withParent()));
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
  List<String> problems(Ledger ledger, double mostRejected) {
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
    for (int file = 0; file < delivery.files().size(); file++) {
      FileCounts counts = ledger.file(file);
      if (counts.atFault() > mostRejected * counts.tally().read()) {
        problems.add(
            String.format(
                java.util.Locale.ROOT,
                "%s: %,d of %,d rows are rejected, more than %s %%: mend them, or allow more",
                delivery.files().get(file).name(),
                counts.atFault(),
                counts.tally().read(),
                java.math.BigDecimal.valueOf(mostRejected * 100)
                    .stripTrailingZeros()
                    .toPlainString()));
      }
    }
    return problems;
  }
}
