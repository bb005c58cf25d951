package cairn.reports.researcher.person;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.researcher.HandedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of people who are alike in all that is given of their traits, with how many people
 * each has and how many classes of substance are the most problematic ones of somebody in it: where
 * that is 1, whoever is known to be in the class is known by the substance.
 */
final class Classes {
  private static final int TRAITS = KnownTrait.values().length;

  private final List<Row> rows = new ArrayList<>();
  private long smallest = Long.MAX_VALUE;
  private long fewest = Long.MAX_VALUE;
  private long ofOne;

  /** The classes of a table of people. */
  Classes(HandedTable people) {
    Map<String, List<Row>> byTraits = new TreeMap<>();
    for (Row row : people.rows()) {
      byTraits.computeIfAbsent(likeness(row), any -> new ArrayList<>()).add(row);
    }
    for (List<Row> alike : byTraits.values()) {
      Set<String> substances = new HashSet<>();
      for (Row row : alike) {
        String substance = row.text(1 + TRAITS);
        if (substance != null) {
          substances.add(substance);
        }
      }
      @Nullable Object[] cells = new Object[TRAITS + 2];
      for (int trait = 0; trait < TRAITS; trait++) {
        cells[trait] = alike.get(0).value(1 + trait);
      }
      cells[TRAITS] = (long) alike.size();
      cells[TRAITS + 1] = (long) substances.size();
      rows.add(new Row(cells));
      smallest = Math.min(smallest, alike.size());
      fewest = Math.min(fewest, substances.size());
      ofOne += substances.size() < 2 ? 1 : 0;
    }
  }

  /** All traits of a row of people in one text. */
  static String likeness(Row row) {
    List<String> values = new ArrayList<>();
    for (int trait = 0; trait < TRAITS; trait++) {
      values.add(String.valueOf(row.value(1 + trait)));
    }
    return String.join("\u0000", values);
  }

  /** How many classes. */
  int size() {
    return rows.size();
  }

  /** People of the smallest class. */
  long smallest() {
    return smallest;
  }

  /** Fewest classes of substance in a class. */
  long fewestSubstances() {
    return fewest;
  }

  /** Classes in which at most one class of substance is known. */
  long ofOneSubstance() {
    return ofOne;
  }

  /** A row for each class. */
  HandedTable table() {
    List<Column> columns = new ArrayList<>();
    Arrays.stream(KnownTrait.values())
        .map(trait -> Column.optional(trait.column(), ColumnType.TEXT, trait.meaning()))
        .forEach(columns::add);
    columns.add(Column.required("people", ColumnType.INTEGER, "people of the class"));
    columns.add(
        Column.required(
            "substances", ColumnType.INTEGER, "classes of substance that are known of them"));
    List<String> key = columns.subList(0, TRAITS).stream().map(Column::name).toList();
    return HandedTable.whole(
        Table.result("classes", "people who are alike in all traits given", key, columns), rows);
  }
}
