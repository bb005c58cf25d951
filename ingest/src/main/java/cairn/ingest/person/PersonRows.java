package cairn.ingest.person;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.merge.TakenBack;
import cairn.ingest.model.Goal;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a version of the records holds of some people.
 *
 * @param rows rows by table, tables without any left out
 * @param goals the ids of their goals
 */
public record PersonRows(Map<String, Long> rows, Set<String> goals) {
  private static final String GOAL = ContractName.column(Goal::id);

  /** Looks through every table about people, and through what the store remembers of rows. */
  public static PersonRows of(Contract contract, PartFolder parts, LeftOut whom) {
    Map<String, Long> rows = new TreeMap<>();
    Set<String> goals = new TreeSet<>();
    List<Table> tables = new ArrayList<>();
    StoredTable.all(contract).stream()
        .filter(StoredTable::isAboutPeople)
        .forEach(table -> tables.add(table.stored()));
    tables.add(TakenBack.OF_PEOPLE);
    for (Table table : tables) {
      boolean named = table.has(GOAL);
      List<String> columns =
          named ? List.of(StoredTable.CLIENT, GOAL) : List.of(StoredTable.CLIENT);
      for (int part = 0; part < parts.parts(table); part++) {
        try (PartReader reader = parts.reader(table, part, columns)) {
          reader.forEachRemaining(
              row -> {
                String client = row.text(0);
                if (client != null && whom.has(client)) {
                  rows.merge(table.name(), 1L, Long::sum);
                  if (named) {
                    goals.add(String.valueOf(row.text(1)));
                  }
                }
              });
        }
      }
    }
    return new PersonRows(rows, goals);
  }

  /** Whether there is anything. */
  public boolean any() {
    return !rows.isEmpty();
  }
}
