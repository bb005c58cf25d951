package cairn.reports.funder;

import cairn.reports.table.Level;
import cairn.reports.table.TableColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of every funder table, in their order; a column is named after its constant. */
enum FunderColumn {
  PERIOD,
  KIND,
  KIND_LABEL,
  MEASURE,
  MEASURE_LABEL,
  CATEGORY,
  CATEGORY_LABEL,
  NUMBER,
  UNIT,
  OF,
  SHARE,
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

  private TableColumn column(Level level) {
    return switch (this) {
      case PERIOD -> TableColumn.text(key(), "Month, or quarter");
      case KIND -> TableColumn.text(key(), "Key of the kind of group");
      case KIND_LABEL -> TableColumn.text(key(), "Kind of group");
      case MEASURE -> TableColumn.text(key(), "Key of the measure");
      case MEASURE_LABEL -> TableColumn.text(key(), "Measure");
      case CATEGORY -> TableColumn.text(key(), "Key of the category");
      case CATEGORY_LABEL -> TableColumn.text(key(), "Category");
      case NUMBER -> TableColumn.count(key(), "How many", "see unit");
      case UNIT -> TableColumn.text(key(), "Unit");
      case OF -> TableColumn.count(key(), "Of how many people", "people");
      case SHARE -> TableColumn.share(key(), "Share of them");
      case LOWER -> TableColumn.share(key(), level.from());
      case UPPER -> TableColumn.share(key(), "to");
      case STATUS -> TableColumn.text(key(), "Shown, rounded, hidden or not offered");
    };
  }
}
