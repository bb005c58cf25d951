package cairn.reports.cli.store;

import cairn.reports.cli.answer.TextLines;
import cairn.reports.diff.Cause;
import cairn.reports.diff.Change;
import cairn.reports.diff.Difference;
import cairn.reports.diff.ResultVersion;
import cairn.reports.diff.TableChanges;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed as text for a terminal: why it could, then table by table, or cell by cell. */
final class DiffText {
  private static final int NAME = 20;
  private static final int ID = 12;
  private static final String COUNTS = "%-28s %11s %11s %11s %11s%n";

  private final PrintWriter out;

  DiffText(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param table the one table that is told cell by cell, or null for all in sums
   */
  void print(Difference difference, @Nullable String table) {
    version("first", difference.before());
    version("second", difference.after());
    out.println();
    causes(difference);
    out.println();
    if (table != null) {
      difference.tables().forEach(this::cells);
    } else {
      DiffHeadlines.print(out, difference);
      sums(difference);
    }
    if (!difference.others().isEmpty()) {
      TextLines.entry(
          out,
          "not compared",
          NAME,
          String.join(", ", difference.others())
              + ": another version of Cairn gave them other columns");
    }
    out.flush();
  }

  private void version(String which, ResultVersion version) {
    TextLines.entry(
        out,
        which,
        NAME,
        version.month()
            + ", "
            + version.status().map(status -> status.label().toLowerCase(Locale.ROOT)).orElse("kept")
            + ", version "
            + version.snapshot().id().substring(0, ID)
            + ", of "
            + version.deliveries()
            + (version.deliveries() == 1 ? " delivery" : " deliveries"));
  }

  private void causes(Difference difference) {
    Map<Cause, String> causes = difference.causes().sentences();
    if (causes.isEmpty()) {
      out.println("Both are of the same month, records, rules and code.");
      return;
    }
    out.println("Why numbers may differ");
    causes.forEach((cause, says) -> TextLines.entry(out, "  " + cause.words(), NAME, says));
  }

  private void sums(Difference difference) {
    out.printf(Locale.ROOT, COUNTS, "rows of", "the same", "changed", "new", "gone");
    long same = 0;
    for (TableChanges table : difference.tables()) {
      if (table.changes().isEmpty()) {
        same++;
      } else {
        out.printf(
            Locale.ROOT,
            COUNTS,
            table.table().name(),
            count(table.same()),
            count(rows(table, Change.Kind.CHANGED)),
            count(rows(table, Change.Kind.NEW)),
            count(rows(table, Change.Kind.GONE)));
      }
    }
    out.printf(
        Locale.ROOT,
        "%d of %d tables are the same. --table NAME tells every cell of one.%n",
        same,
        difference.tables().size());
  }

  private static long rows(TableChanges table, Change.Kind kind) {
    return table.rows().getOrDefault(kind, 0L);
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  private void cells(TableChanges table) {
    String row = "";
    for (Change change : table.changes()) {
      if (!change.row().equals(row)) {
        row = change.row();
        TextLines.wrap(row, TextLines.WIDTH).forEach(out::println);
        out.println("  why: " + why(change));
      }
      TextLines.entry(
          out,
          "  " + (change.column().isEmpty() ? change.kind().words() : change.column()),
          NAME + 8,
          change.column().isEmpty()
              ? ""
              : shown(change.before()) + ", then " + shown(change.after()));
    }
    out.println(
        table.changes().isEmpty()
            ? "No row of " + table.table().name() + " changed."
            : count(table.same()) + " rows are the same.");
  }

  static String shown(@Nullable Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.6g", number);
    }
    return value == null ? "nothing" : value.toString();
  }

  /** What can have changed it, in words. */
  static String why(Change change) {
    return change.why().stream().map(Cause::words).collect(Collectors.joining(", "));
  }
}
