package cairn.ingest.job;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.TableCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a delivery's rows. Per file, read = accepted + rejected + repeats; per table, rows
 * after = before + accepted − replaced − withdrawn.
 */
record RowAccount(DeliveryEntry delivery) {

  /** A line for each file and each table. */
  List<String> whole() {
    List<String> lines = new ArrayList<>();
    delivery.files().forEach(file -> lines.add(line(file)));
    tables().forEach(table -> lines.add(line(table.getKey(), table.getValue())));
    return lines;
  }

  /**
   * A line for each file and table of which not all is as delivered, and one for all the others.
   */
  List<String> brief() {
    List<String> lines = new ArrayList<>();
    List<FileReport> files = delivery.files().stream().filter(RowAccount::isWhole).toList();
    delivery.files().stream().filter(file -> !isWhole(file)).forEach(file -> lines.add(line(file)));
    if (!files.isEmpty()) {
      long rows = files.stream().mapToLong(file -> file.tally().read()).sum();
      lines.add(
          String.format(Locale.ROOT, "%,d rows read of ", rows)
              + counted(files.size(), delivery.files().size(), "file")
              + ", all accepted");
    }
    List<Map.Entry<String, TableCounts>> grown =
        tables().stream().filter(table -> isGrown(table.getValue())).toList();
    tables().stream()
        .filter(table -> !isGrown(table.getValue()))
        .forEach(table -> lines.add(line(table.getKey(), table.getValue())));
    if (!grown.isEmpty()) {
      long after = grown.stream().mapToLong(table -> table.getValue().after()).sum();
      long added = grown.stream().mapToLong(table -> table.getValue().accepted()).sum();
      lines.add(
          String.format(Locale.ROOT, "%,d rows on file in ", after)
              + counted(grown.size(), tables().size(), "table")
              + (added == 0
                  ? ", none of them new"
                  : String.format(Locale.ROOT, ", %,d of them new", added)));
    }
    return lines;
  }

  private List<Map.Entry<String, TableCounts>> tables() {
    return delivery.files().isEmpty()
        ? List.of()
        : delivery.tables().entrySet().stream()
            .filter(table -> !table.getValue().equals(TableCounts.NONE))
            .toList();
  }

  private static boolean isWhole(FileReport file) {
    return file.tally().read() == file.tally().accepted() && file.thinned() == 0;
  }

  private static boolean isGrown(TableCounts counts) {
    return counts.replaced() == 0 && counts.withdrawn() == 0;
  }

  private static String counted(int some, int all, String what) {
    return (some < all ? "the other " : "") + some + " " + what + (some == 1 ? "" : "s");
  }

  private static String line(FileReport file) {
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d rows read = %,d accepted + %,d rejected + %,d exact repeats",
            file.file(),
            file.tally().read(),
            file.tally().accepted(),
            file.tally().rejected(),
            file.tally().repeats());
    return line
        + more(file.withParent(), "of the rejected only belong to a rejected row of another table")
        + more(file.forgotten(), "of the rejected are of people who were forgotten")
        + more(file.thinned(), "of the accepted were read without a cell that may be empty");
  }

  private static String more(long rows, String says) {
    return rows == 0 ? "" : String.format(Locale.ROOT, "; %,d %s", rows, says);
  }

  private static String line(String table, TableCounts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows = %,d before + %,d accepted - %,d replaced - %,d withdrawn",
        table,
        counts.after(),
        counts.before(),
        counts.accepted(),
        counts.replaced(),
        counts.withdrawn());
  }
}
