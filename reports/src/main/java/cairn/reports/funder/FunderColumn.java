package cairn.reports.funder;

import cairn.reports.language.Language;
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
  static List<TableColumn> all(Level level, Language language) {
    return Arrays.stream(values()).map(each -> each.column(level, language)).toList();
  }

  /** The name in files. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  private TableColumn column(Level level, Language language) {
    String label = language.say("column." + key(), language.level(level));
    return switch (this) {
      case NUMBER -> TableColumn.count(key(), label, "see unit");
      case OF -> TableColumn.count(key(), label, "people");
      case SHARE, LOWER, UPPER -> TableColumn.share(key(), label);
      default -> TableColumn.text(key(), label);
    };
  }
}
