package cairn.ingest.contract;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Membership;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a delivery, in the order of the contract, with the vocabularies they are written
 * in. It crosses process borders as its catalogues.
 */
public final class Contract implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String PEOPLE = ContractName.table(Client.class);
  private static final Set<String> WITH_PEOPLE =
      Set.of(PEOPLE, ContractName.table(Membership.class), ContractName.table(Attendance.class));

  private final transient List<Table> tables;
  private final transient Set<String> planned;
  private final Catalogues catalogues;

  private Contract(List<Table> tables, Set<String> planned, Catalogues catalogues) {
    this.tables = List.copyOf(tables);
    this.planned = Set.copyOf(planned);
    this.catalogues = catalogues;
  }

  /** The contract in these vocabularies. */
  public static Contract load(Catalogues catalogues) {
    return new Contract(DataPackage.tables(catalogues), DataPackage.planned(), catalogues);
  }

  /** The tables, in the order of the contract: a table comes after those it refers to. */
  public List<Table> tables() {
    return tables;
  }

  /** Whether a delivery that tells of people is not without the table, be it a header alone. */
  public boolean isNeededWithPeople(Table table) {
    return WITH_PEOPLE.contains(table.name());
  }

  /** The vocabularies. */
  public Catalogues catalogues() {
    return catalogues;
  }

  /** Whether there is a table of this name. */
  public boolean has(String table) {
    return tables.stream().anyMatch(t -> t.name().equals(table));
  }

  /**
   * A table by its name.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public Table table(String name) {
    return tables.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the contract has no such table"));
  }

  /**
   * Whether every row of the table is about one person, told by its references: {@code clients}
   * itself, a table that names a client, or one that names a row of such a table, as {@code
   * goal_reviews} names a goal. The others, groups and sessions, are small and known everywhere.
   */
  public boolean isAboutPeople(Table table) {
    return leadsToPeople(table, new HashSet<>());
  }

  private boolean leadsToPeople(Table table, Set<String> seen) {
    if (table.name().equals(PEOPLE)) {
      return true;
    }
    return seen.add(table.name())
        && table.references().stream().anyMatch(r -> leadsToPeople(table(r.table()), seen));
  }

  /**
   * The column that leads to the person: {@code client_id} where the table has it, else the column
   * that names a row of a table about people, such as {@code goal_id}.
   *
   * @throws IllegalArgumentException when the table is not about people
   */
  public String personColumn(Table table) {
    String client = table(PEOPLE).key().get(0);
    if (table.has(client)) {
      return client;
    }
    return table.references().stream()
        .filter(r -> isAboutPeople(table(r.table())))
        .map(r -> r.columns().get(0))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the table is not about people"));
  }

  /**
   * Whether a day in the column may lie ahead of a delivery, because it is planned, as the last day
   * of a break is; any other day is a fact and lies in the delivery's month or before.
   */
  public boolean isPlanned(Table table, Column column) {
    return planned.contains(table.name() + "." + column.name());
  }

  /** The Frictionless data package that describes a delivery, with every vocabulary filled in. */
  public String publish() {
    return DataPackage.publish(catalogues);
  }

  private Object writeReplace() {
    return new Sent(catalogues);
  }

  /** What crosses a process border in place of the contract. */
  private record Sent(Catalogues catalogues) implements Serializable {
    private Object readResolve() {
      return load(catalogues);
    }
  }
}
