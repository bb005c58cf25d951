package cairn.ingest.engine.mapping;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that a statement yields, and its cells as the text that a delivery's file has: dates as
 * {@code 2026-10-31}, numbers without exponent and trailing zeros, nothing for NULL.
 *
 * @param name the column's name
 * @param type its type in DuckDB's words
 */
record MadeColumn(String name, String type) {
  private static final Set<String> FLOATING = Set.of("DOUBLE", "FLOAT");

  private boolean isFraction() {
    return FLOATING.contains(type) || type.startsWith("DECIMAL");
  }

  /** The columns in SQL, in the form in which {@link #cell} reads them. */
  static String selected(List<MadeColumn> columns) {
    return columns.stream()
        .map(
            column ->
                column.isFraction()
                    ? Names.quoted(column.name)
                    : "CAST(" + Names.quoted(column.name) + " AS VARCHAR)")
        .collect(Collectors.joining(", "));
  }

  /** The order of a table's rows, by all columns, which is the same on every machine. */
  static String order(List<MadeColumn> columns) {
    return columns.stream()
        .map(column -> Names.quoted(column.name) + " ASC NULLS FIRST")
        .collect(Collectors.joining(", "));
  }

  /** The text of a cell. */
  String cell(ResultSet row, int place) throws SQLException {
    String text = row.getString(place);
    if (text == null) {
      return "";
    }
    return isFraction() ? plain(text) : text;
  }

  private static String plain(String number) {
    try {
      BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
      return plain.signum() == 0 ? "0" : plain.toPlainString();
    } catch (NumberFormatException e) {
      return number; // Infinity and NaN, which the check of the table refuses
    }
  }
}
