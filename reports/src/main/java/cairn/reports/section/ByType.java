package cairn.reports.section;

import cairn.analysis.table.Counts;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The group types as columns of a table, everybody first. */
public final class ByType {
  private ByType() {}

  /** A text column that heads the rows, then a column of counts for each group type. */
  public static List<TableColumn> columns(
      ReportMaterial m, TableColumn head, List<String> types, String unit) {
    List<TableColumn> columns = new ArrayList<>(List.of(head));
    for (String type : types) {
      columns.add(
          TableColumn.count(name(type), Counts.ALL.equals(type) ? "All" : m.groupType(type), unit));
    }
    return List.copyOf(columns);
  }

  /** A row of such a table. */
  public static List<Value> row(String head, List<String> types, Function<String, Value> value) {
    List<Value> row = new ArrayList<>(List.of(Value.text(head)));
    types.forEach(type -> row.add(value.apply(type)));
    return List.copyOf(row);
  }

  /** A key as the name of a column. */
  public static String name(String key) {
    String name = Words.id(key).replace('-', '_');
    return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "c_" + name : name;
  }
}
