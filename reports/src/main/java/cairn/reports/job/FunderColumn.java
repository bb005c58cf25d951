package cairn.reports.job;

import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of every funder table, in their order; a column is named after its constant. */
enum FunderColumn {
  MONTH,
  TABLE,
  GROUP_TYPE,
  GROUP_TYPE_LABEL,
  MEASURE,
  MEASURE_LABEL,
  VALUE,
  UNIT,
  NUMERATOR,
  DENOMINATOR,
  LOWER,
  UPPER,
  STATUS;

  /** All columns. */
  static List<TableColumn> all(Level level) {
    return Arrays.stream(values()).map(each -> each.column(level)).toList();
  }

  /** The name in files. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a funder table has in a row of this column. */
  Value in(PublishedTable table, int row) {
    return table.value(row, key());
  }

  private TableColumn column(Level level) {
    return switch (this) {
      case MONTH -> TableColumn.text(key(), "Month");
      case TABLE -> TableColumn.text(key(), "Table");
      case GROUP_TYPE -> TableColumn.text(key(), "Key of the group type");
      case GROUP_TYPE_LABEL -> TableColumn.text(key(), "Group type");
      case MEASURE -> TableColumn.text(key(), "Key of the measure");
      case MEASURE_LABEL -> TableColumn.text(key(), "Measure");
      case VALUE -> TableColumn.decimal(key(), "Value", "see unit", 2);
      case UNIT -> TableColumn.text(key(), "Unit");
      case NUMERATOR -> TableColumn.count(key(), "How many", "see measure");
      case DENOMINATOR -> TableColumn.count(key(), "Of how many", "see measure");
      case LOWER -> TableColumn.share(key(), level.from());
      case UPPER -> TableColumn.share(key(), "to");
      case STATUS -> TableColumn.text(key(), "Shown, hidden or not available");
    };
  }
}
