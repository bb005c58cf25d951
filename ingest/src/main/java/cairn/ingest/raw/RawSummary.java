package cairn.ingest.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of raw exports, in numbers.
 *
 * @param tables table by table
 * @param unread files of the raw folder that no rule names
 */
public record RawSummary(List<OfTable> tables, int unread) {
  /**
   * What became of the raw rows and columns of one table. Rows read = made + broken + with a
   * person.
   *
   * @param table the table made
   * @param file the raw file, by the name that the rules have
   * @param rows rows, and what became of them
   * @param columns columns, and what became of them
   */
  public record OfTable(String table, String file, Rows rows, Columns columns) {}

  /**
   * Rows.
   *
   * @param read raw rows
   * @param made rows of the delivery
   * @param broken rows left out because of a rule
   * @param withPerson rows left out with a person who was
   * @param thinned rows made without a cell that may be empty
   */
  public record Rows(long read, long made, long broken, long withPerson, long thinned) {}

  /**
   * Columns.
   *
   * @param read raw columns
   * @param kept raw columns whose values go on, in the contract's writing
   * @param turned raw columns that go into something else
   * @param dropped raw columns that nothing goes on of
   */
  public record Columns(int read, int kept, int turned, int dropped) {}

  /** The summary in sentences; of the raw exports nothing but names that the rules have. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (OfTable each : tables) {
      lines.add(each.table() + " from " + each.file() + ": " + words(each.rows()));
      lines.add(each.table() + " from " + each.file() + ": " + words(each.columns()));
    }
    if (unread > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              unread == 1
                  ? "%,d file of the raw folder is named by no rule and was not opened"
                  : "%,d files of the raw folder are named by no rule and were not opened",
              unread));
    }
    return lines;
  }

  private static String words(Rows rows) {
    String thinned =
        rows.thinned() == 0
            ? ""
            : String.format(
                Locale.ROOT, "; %,d made without a cell that may be empty", rows.thinned());
    return String.format(
            Locale.ROOT,
            "%,d rows read = %,d made + %,d left out + %,d left out with their person",
            rows.read(),
            rows.made(),
            rows.broken(),
            rows.withPerson())
        + thinned;
  }

  private static String words(Columns columns) {
    return String.format(
        Locale.ROOT,
        "%,d columns read = %,d kept + %,d turned + %,d dropped",
        columns.read(),
        columns.kept(),
        columns.turned(),
        columns.dropped());
  }
}
