package cairn.ingest.starter;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.StudyId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a column means and how it is filled in, in a few words. */
final class ColumnHelp {
  private static final int MOST_LISTED = 12;

  private ColumnHelp() {}

  /** The words of a header's comment. */
  static String of(Column column, Contract contract) {
    List<String> words = new ArrayList<>();
    words.add(column.description());
    words.add(column.required() ? "Needed in every row." : "May be empty.");
    String vocabulary = column.constraints().vocabulary();
    if (vocabulary != null) {
      words.add(choices(contract.catalogues().keys(vocabulary)));
    }
    if (column.type() == ColumnType.LIST) {
      words.add("Several are joined by a bar, without blanks: a|b.");
    } else if (column.type() == ColumnType.BOOLEAN) {
      words.add("true or false; empty where it was not asked.");
    } else if (column.type() == ColumnType.DATE) {
      words.add("A day, such as 2026-10-01.");
    } else if (StudyId.PATTERN.equals(column.constraints().pattern())) {
      words.add(
          "Your own short code: a letter, then letters and digits. Never a name or a number"
              + " of a person.");
    } else if (column.type() != ColumnType.TEXT) {
      words.add(number(column));
    }
    return String.join("\n", words);
  }

  private static String choices(List<String> keys) {
    return keys.size() <= MOST_LISTED
        ? "Pick one: " + String.join(", ", keys) + "."
        : "Pick one of the list of the cell.";
  }

  private static String number(Column column) {
    String unit = column.unit() == null ? "" : " " + column.unit();
    Double least = column.constraints().minimum();
    Double most = column.constraints().maximum();
    return least == null || most == null
        ? "A number" + unit + "."
        : "From " + plain(least) + " to " + plain(most) + unit + ".";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
