package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Membership;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges everything that is known of one person, table after table in the order of the contract, so
 * that each table is merged after those it refers to.
 */
final class PersonMerge {
  private final List<FactLayout> layouts;
  private final Map<Integer, TableMerge> merges = new TreeMap<>();
  private final Map<Integer, References> references = new TreeMap<>();
  private final Map<String, PersonRule> rules = new TreeMap<>();
  private final PersonState state;

  PersonMerge(List<FactLayout> layouts, SharedRecords shared, EarlierRows earlier) {
    this.layouts = layouts;
    this.state = new PersonState(shared);
    for (FactLayout layout : layouts) {
      if (layout.table().isAboutPeople()) {
        merges.put(layout.number(), new TableMerge(layout, earlier));
        references.put(layout.number(), new References(layout));
      }
    }
    add(
        new MembershipRule(
            FactLayout.of(layouts, ContractName.table(Attendance.class)),
            FactLayout.of(layouts, ContractName.table(Membership.class))));
    add(new MembershipDays(FactLayout.of(layouts, ContractName.table(Membership.class))));
    add(
        new ReviewRule(
            FactLayout.of(layouts, ContractName.table(GoalReview.class)),
            FactLayout.of(layouts, ContractName.table(Goal.class))));
  }

  private void add(PersonRule rule) {
    rules.put(rule.table(), rule);
  }

  /** Everything that the store and the delivery say of one person, by table. */
  static final class PersonFacts {
    private final List<TableFacts> tables = new ArrayList<>();
    private String client = "";

    PersonFacts(int tables) {
      for (int i = 0; i < tables; i++) {
        this.tables.add(new TableFacts());
      }
    }

    void start(String person) {
      client = person;
      tables.forEach(TableFacts::clear);
    }

    String client() {
      return client;
    }

    TableFacts table(int number) {
      return tables.get(number);
    }
  }

  /** Takes what stands of a person, table by table. */
  interface Output {
    /** What stands of one table, and what must be remembered of what does not. */
    void take(FactLayout layout, String client, TableMerge.Merged merged);
  }

  /** Merges one person. */
  void merge(PersonFacts facts, Ledger ledger, Output output) {
    state.clear();
    merges.forEach(
        (number, merge) -> {
          FactLayout layout = layouts.get(number);
          TableFacts table = facts.table(number);
          String name = layout.name();
          if (table.isEmpty()) {
            return;
          }
          List<Fact> accepted = accepted(layout, merge, table, ledger);
          References links = links(number);
          TableMerge.Merged merged =
              merge.merge(table, accepted, fact -> fact.isNew() || links.hold(fact, state), ledger);
          Set<Object> names = new HashSet<>();
          merged.standing().forEach(fact -> names.add(name(layout, fact)));
          state.settle(name, names, merged.standing(), table);
          output.take(layout, facts.client(), merged);
        });
  }

  private References links(int number) {
    References links = references.get(number);
    if (links == null) {
      throw new IllegalStateException("every merged table has its references");
    }
    return links;
  }

  /** By what a row is named in other tables: the first cell of its key beside the person. */
  private static Object name(FactLayout layout, Fact fact) {
    Object first =
        layout.hasKeyBesidePerson() ? layout.keyCells(fact.row()).value(0) : TableFacts.PERSON;
    return first == null ? TableFacts.PERSON : first;
  }

  private List<Fact> accepted(
      FactLayout layout, TableMerge merge, TableFacts table, Ledger ledger) {
    List<Fact> settled = merge.settleDelivery(table, ledger);
    List<Fact> linked =
        links(layout.number())
            .check(settled, table, state, fact -> name(layout, fact), merge, ledger);
    PersonRule rule = rules.get(layout.name());
    if (rule == null) {
      return linked;
    }
    state.consider(beside(table.rows(), linked));
    return keeping(rule, linked, table, merge, ledger);
  }

  /** The rows of the store that no row of the delivery replaces, and those of the delivery. */
  private static List<Fact> beside(List<Fact> rows, List<Fact> linked) {
    Set<ByteBuffer> keys = new HashSet<>();
    linked.forEach(fact -> keys.add(ByteBuffer.wrap(fact.key())));
    List<Fact> beside = new ArrayList<>(linked);
    rows.stream()
        .filter(fact -> !fact.isNew() && !keys.contains(ByteBuffer.wrap(fact.key())))
        .forEach(beside::add);
    return beside;
  }

  private List<Fact> keeping(
      PersonRule rule, List<Fact> rows, TableFacts table, TableMerge merge, Ledger ledger) {
    PersonRule.Reporter reporter =
        new PersonRule.Reporter() {
          @Override
          public void reject(Fact fact, RowBreach breach) {
            merge.reject(fact, breach, table, ledger);
          }

          @Override
          public void warn(Fact fact, RowBreach breach) {
            ledger.warn(fact.origin(), breach);
          }
        };
    List<Fact> kept = new ArrayList<>(rows.size());
    for (Fact fact : rows) {
      switch (rule.check(fact, state, reporter)) {
        case KEPT -> kept.add(fact);
        case WITH_PARENT -> merge.rejectWithParent(fact, table, ledger);
        case REJECTED -> {}
      }
    }
    return kept;
  }
}
