package cairn.ingest.merge;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.store.StoredTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rows of other tables that a table's rows name, as the contract declares them. */
final class References {
  private final String table;
  private final List<Link> links = new ArrayList<>();

  /** One column that names a row of a table. */
  private record Link(
      String column, int place, String target, boolean namesPerson, boolean required) {}

  References(FactLayout layout) {
    Table contract = layout.table().table();
    this.table = contract.name();
    for (Table.Reference reference : contract.references()) {
      String column = reference.columns().get(0);
      boolean person = layout.table().isAboutPeople() && column.equals(StoredTable.CLIENT);
      links.add(
          new Link(
              column,
              layout.storedIndex(column),
              reference.table(),
              person,
              contract.columns().get(contract.indexOf(column)).required()));
    }
  }

  /** How rows of other tables can be looked up. */
  interface Known {
    /** Whether the table has a row of this name. */
    boolean stands(String table, Object name);

    /** Whether a row of this name was rejected in this delivery. */
    boolean wasRejected(String table, Object name);
  }

  private static Object name(Link link, Fact fact) {
    Object value = fact.row().value(link.place());
    return link.namesPerson() || value == null ? TableFacts.PERSON : value;
  }

  private boolean isEmpty(Link link, Fact fact) {
    return !link.namesPerson() && fact.row().isEmpty(link.place());
  }

  /** Whether a row of the store still has every row that it must belong to. */
  boolean hold(Fact fact, Known known) {
    for (Link link : links) {
      if (link.required() && !known.stands(link.target(), name(link, fact))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keeps the rows whose references are known, also those to one another, and leaves the others
   * out.
   *
   * @param own how a row of this very table is named by others
   */
  List<Fact> check(
      List<Fact> rows,
      TableFacts facts,
      Known known,
      Function<Fact, Object> own,
      TableMerge merge,
      Ledger ledger) {
    List<Fact> kept = rows;
    while (true) {
      Set<Object> here = new HashSet<>();
      if (links.stream().anyMatch(link -> link.target().equals(table))) {
        kept.forEach(fact -> here.add(own.apply(fact)));
        facts.rows().stream().filter(f -> !f.isNew()).forEach(f -> here.add(own.apply(f)));
      }
      List<Fact> next = new ArrayList<>(kept.size());
      for (Fact fact : kept) {
        if (keeps(fact, facts, known, here, merge, ledger)) {
          next.add(fact);
        }
      }
      if (here.isEmpty() || next.size() == kept.size()) {
        return next;
      }
      kept = next;
    }
  }

  private boolean keeps(
      Fact fact, TableFacts facts, Known known, Set<Object> here, TableMerge merge, Ledger ledger) {
    boolean withParent = false;
    for (Link link : links) {
      if (isEmpty(link, fact)) {
        continue;
      }
      Object name = name(link, fact);
      boolean self = link.target().equals(table);
      boolean stands = self ? here.contains(name) : known.stands(link.target(), name);
      boolean rejected =
          self ? facts.rejected().contains(name) : known.wasRejected(link.target(), name);
      if (!stands && !rejected) {
        merge.reject(fact, unknown(link.column(), link.target()), facts, ledger);
        return false;
      }
      withParent |= !stands;
    }
    if (withParent) {
      merge.rejectWithParent(fact, facts, ledger);
    }
    return !withParent;
  }

  static RowBreach unknown(String column, String target) {
    return new RowBreach(
        Rule.UNKNOWN_REFERENCE,
        column,
        "is not in " + target + ", neither of this delivery nor of the store");
  }
}
