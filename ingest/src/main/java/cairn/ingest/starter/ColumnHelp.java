package cairn.ingest.starter;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.StudyId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a column means and how it is filled in, in a few words. */
public final class ColumnHelp {
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
    String cells = cells(column);
    if (!cells.isEmpty()) {
      words.add(cells);
    }
    return String.join("\n", words);
  }

  /** What may stand in the cells of a column, beside keys; empty for a text that is one key. */
  public static String cells(Column column) {
    if (column.type() == ColumnType.LIST) {
      return "Several are joined by a bar, without blanks: a|b.";
    }
    if (column.type() == ColumnType.BOOLEAN) {
      return "true or false; empty where it was not asked.";
    }
    if (column.type() == ColumnType.DATE) {
      return "A day, such as 2026-10-01.";
    }
    if (StudyId.PATTERN.equals(column.constraints().pattern())) {
      return "Your own short code: a letter, then letters and digits, three or more in all. Never a"
          + " name or a number of a person.";
    }
    return column.type() == ColumnType.TEXT ? "" : number(column);
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
