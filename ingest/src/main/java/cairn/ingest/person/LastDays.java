package cairn.ingest.person;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Session;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last day that the records tell of each person: the latest of all days in rows about the
 * person, meetings they were expected at among them. Days that somebody planned are none, for
 * nothing happened on them.
 */
public final class LastDays {
  private static final String SESSIONS = ContractName.table(Session.class);
  private static final String SESSION = ContractName.column(Session::id);
  private static final String HELD_ON = ContractName.column(Session::heldOn);

  private final Contract contract;
  private final PartFolder parts;
  private final Map<String, LocalDate> held = new HashMap<>();
  private final Map<String, LocalDate> last = new TreeMap<>();

  private LastDays(Contract contract, PartFolder parts) {
    this.contract = contract;
    this.parts = parts;
  }

  /**
   * The people of whom the records tell nothing from a day on.
   *
   * @param day the first day on which something would keep a person
   */
  public static Set<String> before(Contract contract, PartFolder parts, LocalDate day) {
    LastDays days = new LastDays(contract, parts);
    days.meetings();
    StoredTable.all(contract).stream().filter(StoredTable::isAboutPeople).forEach(days::look);
    Set<String> people = new TreeSet<>();
    days.last.forEach(
        (client, at) -> {
          if (at.isBefore(day)) {
            people.add(client);
          }
        });
    return people;
  }

  private void meetings() {
    Table sessions = StoredTable.of(contract, contract.table(SESSIONS)).stored();
    for (int part = 0; part < parts.parts(sessions); part++) {
      try (PartReader rows = parts.reader(sessions, part, List.of(SESSION, HELD_ON))) {
        rows.forEachRemaining(
            row -> {
              LocalDate on = row.date(1);
              if (on != null) {
                held.put(String.valueOf(row.text(0)), on);
              }
            });
      }
    }
  }

  private void look(StoredTable table) {
    List<String> columns = new ArrayList<>();
    columns.add(StoredTable.CLIENT);
    boolean named = table.table().has(SESSION);
    if (named) {
      columns.add(SESSION);
    }
    int first = columns.size();
    for (Column column : table.table().columns()) {
      if (column.type() == ColumnType.DATE && !contract.isPlanned(table.table(), column)) {
        columns.add(column.name());
      }
    }
    for (int part = 0; part < parts.parts(table.stored()); part++) {
      try (PartReader rows = parts.reader(table.stored(), part, columns)) {
        rows.forEachRemaining(
            row -> {
              String client = String.valueOf(row.text(0));
              note(client, named ? held.get(String.valueOf(row.text(1))) : null);
              days(client, row, first);
            });
      }
    }
  }

  private void days(String client, Row row, int first) {
    for (int i = first; i < row.size(); i++) {
      note(client, row.date(i));
    }
  }

  private void note(String client, @Nullable LocalDate on) {
    if (on != null) {
      last.merge(client, on, (one, other) -> one.isAfter(other) ? one : other);
    }
  }
}
