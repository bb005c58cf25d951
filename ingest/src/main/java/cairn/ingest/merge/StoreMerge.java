package cairn.ingest.merge;

import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryFile;
import cairn.ingest.delivery.DeliveryOrder;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.Gathered;
import cairn.ingest.engine.Input;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.model.Goal;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings one delivery and the store as it stands together: groups and meetings first, then every
 * person, on an engine.
 */
public final class StoreMerge {
  private static final String GOALS = ContractName.table(Goal.class);
  private static final String GOAL = ContractName.column(Goal::id);

  private final Contract contract;
  private final Delivery delivery;
  private final DeliveryOrder ranks;
  private final int number;
  private final @Nullable PartFolder stored;
  private final LeftOut leftOut;

  /**
   * A merge to be run.
   *
   * @param ranks the order in which this delivery and those of the store win
   * @param number the delivery's number
   * @param stored the store's records, or null when there are none
   * @param leftOut whose rows are not taken over from the store
   */
  public StoreMerge(
      Contract contract,
      Delivery delivery,
      DeliveryOrder ranks,
      int number,
      @Nullable PartFolder stored,
      LeftOut leftOut) {
    this.contract = contract;
    this.delivery = delivery;
    this.ranks = ranks;
    this.number = number;
    this.stored = stored;
    this.leftOut = leftOut;
  }

  /**
   * Reads, checks and merges everything.
   *
   * @param out where the tables go, or null to write nothing
   * @param ended is told of each stage that has ended and how many records it worked on
   * @return what became of every row
   */
  public Ledger run(Engine engine, @Nullable PartFolder out, ObjLongConsumer<String> ended) {
    Ledger ledger = new Ledger(delivery.fileNames());
    delivery.findings().forEach(ledger::found);
    SharedMerge shared = new SharedMerge(contract, delivery, ranks, number, stored, ledger);
    SharedRecords records = shared.run();
    GoalOwners owners = owners();
    EarlierRows earlier = new EarlierRows(ranks.of(number));
    ended.accept("groups and sessions", 0);
    Gathered<Ledger, Ledger> gathered =
        engine.gather(
            inputs(owners, records), new PartMerge(contract, records, delivery, earlier, out));
    gathered.inputs().forEach(ledger::addAll);
    gathered.parts().forEach(ledger::addAll);
    MonthRows.tell(delivery, ranks.followsEarlierMonth(number), ledger);
    ended.accept("people", gathered.records());
    if (out != null) {
      shared.write(out);
    }
    return ledger;
  }

  private List<Input<Ledger>> inputs(GoalOwners owners, SharedRecords records) {
    LocalDate began = records.began();
    List<Input<Ledger>> inputs = new ArrayList<>();
    for (int file = 0; file < delivery.files().size(); file++) {
      if (contract.isAboutPeople(contract.table(delivery.files().get(file).table()))) {
        inputs.add(
            new FileInput(contract, delivery, file, began, owners, ranks.of(number), number));
      }
    }
    if (stored != null) {
      int parts = stored.parts(TakenBack.OF_PEOPLE);
      for (int part = 0; part < parts; part++) {
        inputs.add(new StoredInput(contract, stored, part, ranks, owners, leftOut));
      }
    }
    if (!owners.moves().isEmpty()) {
      inputs.add(new GoalOwners.MovedInput(contract, owners));
    }
    return inputs;
  }

  private GoalOwners owners() {
    GoalOwners owners = new GoalOwners();
    StoredTable goals = StoredTable.of(contract, contract.table(GOALS));
    if (stored != null) {
      List<String> columns = List.of(GOAL, StoredTable.CLIENT, StoredTable.DELIVERY);
      for (int part = 0; part < stored.parts(goals.stored()); part++) {
        try (PartReader reader = stored.reader(goals.stored(), part, columns)) {
          reader.forEachRemaining(row -> add(owners, row));
        }
      }
    }
    int goal = goals.table().indexOf(GOAL);
    int client = goals.table().indexOf(StoredTable.CLIENT);
    GoalTaker taker = new GoalTaker(owners, goal, client, ranks.of(number));
    for (int file = 0; file < delivery.files().size(); file++) {
      DeliveryFile delivered = delivery.files().get(file);
      if (delivered.table().equals(GOALS) && !delivered.withdraws()) {
        // What is found is told when the rows themselves are read.
        Ledger unheard = new Ledger(delivery.fileNames());
        delivered.read(contract, delivery.terms(), file, taker, unheard);
      }
    }
    return owners;
  }

  private void add(GoalOwners owners, Row row) {
    String goal = row.text(0);
    String client = row.text(1);
    Long delivered = row.integer(2);
    if (goal != null && client != null && delivered != null && !leftOut.has(client)) {
      owners.add(goal, client, ranks.of(delivered.intValue()));
    }
  }

  private record GoalTaker(GoalOwners owners, int goal, int client, int rank) implements RowTaker {
    @Override
    public void accepted(long line, Row row) {
      String id = row.text(goal);
      String person = row.text(client);
      if (id != null && person != null) {
        owners.add(id, person, rank);
      }
    }

    @Override
    public void forgotten(Ids ids) {
      ids.id(GOAL).ifPresent(owners::addForgotten);
    }

    @Override
    public void rejected(Ids ids) {
      ids.id(GOAL)
          .ifPresent(
              id -> ids.id(StoredTable.CLIENT).ifPresent(person -> owners.addRejected(id, person)));
    }
  }
}
