package cairn.ingest.merge;

import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryFile;
import cairn.ingest.delivery.DeliveryOrder;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.Origin;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupFormat;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.past.SeenCells;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import cairn.ingest.store.part.PartWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges the tables that are not about people: groups and their meetings. They fit in memory. */
final class SharedMerge {
  private static final String GROUP_TYPE = ContractName.column(Group::groupType);
  private static final String STARTED_ON = ContractName.column(Group::startedOn);
  private static final String PROGRAM = ContractName.column(Group::programId);
  private static final String GROUP = ContractName.column(Session::group);
  private static final String HELD_ON = ContractName.column(Session::heldOn);
  private static final String STATUS = ContractName.column(Session::status);
  private static final String CANCELLED = SessionStatus.CANCELLED.key();
  private static final String ENDED_ON = ContractName.column(Group::endedOn);
  private static final RowBreach HELD_LATE =
      new RowBreach(Rule.AFTER_GROUP_END, HELD_ON, "is after the last day of the group");
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::key, Arrays::compareUnsigned)
          .thenComparingInt(Fact::rank)
          .thenComparingInt(fact -> fact.origin().file())
          .thenComparingLong(fact -> fact.origin().line());

  private static final String GROUPS = ContractName.table(Group.class);
  private static final String SESSIONS = ContractName.table(Session.class);

  private final Contract contract;
  private final Delivery delivery;
  private final DeliveryOrder ranks;
  private final EarlierRows earlier;
  private final int number;
  private final @Nullable PartFolder stored;
  private final Ledger ledger;
  private final SharedRecords records = new SharedRecords();
  private final Map<FactLayout, TableMerge.Merged> merged = new LinkedHashMap<>();

  /**
   * A merge to be run.
   *
   * @param number the delivery's number
   * @param stored the store as it stands, or null
   */
  SharedMerge(
      Contract contract,
      Delivery delivery,
      DeliveryOrder ranks,
      int number,
      @Nullable PartFolder stored,
      Ledger ledger) {
    this.contract = contract;
    this.delivery = delivery;
    this.ranks = ranks;
    this.earlier = new EarlierRows(ranks.of(number));
    this.number = number;
    this.stored = stored;
    this.ledger = ledger;
  }

  /** Reads and merges these tables, in the order of the contract. */
  SharedRecords run() {
    for (FactLayout layout : FactLayout.all(contract)) {
      if (!layout.table().isAboutPeople()) {
        merge(layout);
      }
    }
    return records;
  }

  private void merge(FactLayout layout) {
    Table table = layout.table().table();
    TableFacts facts = new TableFacts();
    List<Fact> rows = new ArrayList<>();
    readStored(layout, facts, rows);
    for (int file = 0; file < delivery.files().size(); file++) {
      if (delivery.files().get(file).table().equals(table.name())) {
        readFile(layout, file, facts, rows);
      }
    }
    rows.sort(ORDER);
    SeenCells seen = layout.seenCells();
    for (Fact fact : rows) {
      facts.add(FactKind.ROW, fact);
      seen.add(fact.row(), fact.isNew());
    }
    ledger.seen(layout.name(), seen);
    TableMerge merge = new TableMerge(layout, earlier);
    References references = new References(layout);
    References.Known known = new Lookup();
    List<Fact> settled = merge.settleDelivery(facts, ledger);
    List<Fact> accepted =
        references.check(settled, facts, known, fact -> name(layout, fact), merge, ledger);
    if (table.name().equals(SESSIONS)) {
      accepted = new BeforeGroup(layout, records).leaveOut(accepted, merge, facts, ledger);
    }
    TableMerge.Merged result =
        merge.merge(facts, accepted, fact -> fact.isNew() || references.hold(fact, known), ledger);
    merged.put(layout, result);
    records.addTable(table.name());
    facts.rejected().forEach(id -> records.addRejected(table.name(), id.toString()));
    result.standing().forEach(fact -> remember(layout, fact));
    if (table.name().equals(GROUPS)) {
      tellOtherProgram(layout, rows, result.standing());
    }
    new MonthRows(delivery.month(), records).count(layout, result.standing(), ledger);
  }

  /**
   * Warns of groups of another program than that of {@code delivery.yaml}, or where it names none
   * than the one that all groups on file have.
   */
  private void tellOtherProgram(FactLayout layout, List<Fact> rows, List<Fact> standing) {
    int column = layout.storedIndex(PROGRAM);
    Set<String> onFile = new TreeSet<>();
    rows.stream()
        .filter(fact -> !fact.isNew())
        .forEach(fact -> onFile.add(String.valueOf(fact.row().text(column))));
    String said = delivery.program();
    if (said == null && onFile.size() != 1) {
      return;
    }
    String program = said == null ? onFile.iterator().next() : said;
    RowBreach breach =
        new RowBreach(
            Rule.OTHER_PROGRAM,
            PROGRAM,
            said == null
                ? "is not that of the groups on file; a store has one program"
                : "is not the program of delivery.yaml; write the same code in both");
    standing.stream()
        .filter(fact -> fact.isNew() && !program.equals(fact.row().text(column)))
        .forEach(fact -> ledger.warn(fact.origin(), breach));
  }

  private static String name(FactLayout layout, Fact fact) {
    return String.valueOf(layout.keyCells(fact.row()).value(0));
  }

  private void readStored(FactLayout layout, TableFacts facts, List<Fact> rows) {
    if (stored == null) {
      return;
    }
    try (PartReader reader = stored.reader(layout.table().stored(), 0)) {
      reader.forEachRemaining(
          row -> {
            Long delivered = row.integer(row.size() - 1);
            rows.add(layout.fact(row, origin(delivered == null ? 0 : delivered.intValue())));
          });
    }
    String name = layout.name();
    try (PartReader reader = stored.reader(TakenBack.OF_GROUPS, 0)) {
      reader.forEachRemaining(
          row -> {
            if (TakenBack.table(row, false).equals(name)) {
              Row key = TakenBack.keyCells(row, layout, false);
              facts.add(
                  TakenBack.kind(row, false),
                  layout.keyFact(key, origin(TakenBack.delivery(row, false))));
            }
          });
    }
  }

  private Origin origin(int delivered) {
    return Origin.stored(ranks.of(delivered), delivered);
  }

  private void readFile(FactLayout layout, int file, TableFacts facts, List<Fact> rows) {
    DeliveryFile delivered = delivery.files().get(file);
    int rank = ranks.of(number);
    RowTaker taker =
        new RowTaker() {
          @Override
          public void accepted(long line, Row row) {
            Origin origin = new Origin(rank, number, file, line);
            if (delivered.withdraws()) {
              facts.add(FactKind.WITHDRAWN, layout.keyFact(row, origin));
            } else {
              rows.add(layout.fact(row, origin));
            }
          }

          @Override
          public void rejected(RowTaker.Ids ids) {
            if (!delivered.withdraws()) {
              ids.id(layout.table().table().key().get(0))
                  .ifPresent(
                      id ->
                          facts.add(
                              FactKind.REJECTED,
                              layout.keyFact(new Row(id), new Origin(rank, number, file, 0))));
            }
          }
        };
    delivered.read(contract, delivery.terms(), file, taker, ledger);
  }

  private void remember(FactLayout layout, Fact fact) {
    String table = layout.name();
    String id = name(layout, fact);
    records.addStanding(table, id);
    if (table.equals(GROUPS)) {
      String key = fact.row().text(layout.storedIndex(GROUP_TYPE));
      GroupType type = key == null ? null : contract.catalogues().groupTypes().get(key);
      records.addGroup(id, type != null && type.format() == GroupFormat.DROP_IN);
      records.addDays(
          id,
          fact.row().date(layout.storedIndex(STARTED_ON)),
          fact.row().date(layout.storedIndex(ENDED_ON)));
    } else if (table.equals(SESSIONS)) {
      String group = fact.row().text(layout.storedIndex(GROUP));
      LocalDate on = fact.row().date(layout.storedIndex(HELD_ON));
      if (group != null && on != null) {
        String status = fact.row().text(layout.storedIndex(STATUS));
        records.addMeeting(id, new SharedRecords.Meeting(group, on, CANCELLED.equals(status)));
        LocalDate ended = records.ended(group);
        if (fact.isNew() && ended != null && on.isAfter(ended)) {
          ledger.warn(fact.origin(), HELD_LATE);
        }
      }
    }
  }

  /** Writes what stands, and what must be remembered of what does not. */
  void write(PartFolder out) {
    try (PartWriter takenBack = out.writer(TakenBack.OF_GROUPS, 0)) {
      merged.forEach(
          (layout, result) -> {
            StoredTable table = layout.table();
            try (PartWriter writer = out.writer(table.stored(), 0)) {
              result.standing().forEach(fact -> writer.write(fact.row()));
            }
            result
                .withdrawn()
                .forEach(
                    fact -> takenBack.write(TakenBack.row(null, layout, FactKind.WITHDRAWN, fact)));
          });
    }
  }

  private final class Lookup implements References.Known {
    @Override
    public boolean stands(String table, Object name) {
      return records.stands(table, name.toString());
    }

    @Override
    public boolean wasRejected(String table, Object name) {
      return records.wasRejected(table, name.toString());
    }
  }
}
