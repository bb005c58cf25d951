package cairn.reports.researcher.person;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.reports.researcher.HandedTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes words, and what is true or false, out of a table where fewer than k of its people have them
 * in a column: the row where the column names it, else the cell. Ids and weekly words, which are
 * everybody's own, stay.
 */
final class RareWords {
  private static final Set<String> OWN =
      Set.of(PersonTable.PERSON, PersonTable.GOAL, PersonTable.WORD);

  private RareWords() {}

  /** The table without them; what went is counted. */
  static HandedTable out(HandedTable handed, long k) {
    List<Row> rows = handed.rows();
    int before;
    do {
      before = rows.size();
      for (int place = 0; place < handed.table().columns().size(); place++) {
        if (isWords(handed, place, true)) {
          rows = rowsWith(rows, place, common(rows, place, k));
        }
      }
    } while (rows.size() < before);
    long hidden = 0;
    for (int place = 0; place < handed.table().columns().size(); place++) {
      if (isWords(handed, place, false)) {
        int at = place;
        Set<String> common = common(rows, at, k);
        hidden += rows.stream().filter(row -> isRare(row, at, common)).count();
        rows = rows.stream().map(row -> isRare(row, at, common) ? without(row, at) : row).toList();
      }
    }
    return new HandedTable(
        handed.table(),
        rows,
        handed.hidden() + hidden,
        handed.leftOut() + handed.rows().size() - rows.size());
  }

  private static boolean isWords(HandedTable handed, int place, boolean ofKey) {
    Column column = handed.table().columns().get(place);
    return (column.type() == ColumnType.TEXT || column.type() == ColumnType.BOOLEAN)
        && !OWN.contains(column.name())
        && handed.table().key().contains(column.name()) == ofKey;
  }

  /** The words of a column that at least k people have. */
  private static Set<String> common(List<Row> rows, int place, long k) {
    Map<String, Set<String>> people = new HashMap<>();
    for (Row row : rows) {
      String word = word(row, place);
      if (word != null) {
        people.computeIfAbsent(word, any -> new HashSet<>()).add(String.valueOf(row.value(0)));
      }
    }
    people.values().removeIf(who -> who.size() < k);
    return people.keySet();
  }

  private static List<Row> rowsWith(List<Row> rows, int place, Set<String> words) {
    return rows.stream().filter(row -> !isRare(row, place, words)).toList();
  }

  private static boolean isRare(Row row, int place, Set<String> common) {
    String word = word(row, place);
    return word != null && !common.contains(word);
  }

  private static @Nullable String word(Row row, int place) {
    Object value = row.value(place);
    return value == null ? null : value.toString();
  }

  private static Row without(Row row, int place) {
    @Nullable Object[] cells = new Object[row.size()];
    for (int at = 0; at < cells.length; at++) {
      cells[at] = at == place ? null : row.value(at);
    }
    return new Row(cells);
  }
}
