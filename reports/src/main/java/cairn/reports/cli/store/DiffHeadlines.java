package cairn.reports.cli.store;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.ingest.contract.RecordTable;
import cairn.reports.cli.answer.TextLines;
import cairn.reports.diff.Change;
import cairn.reports.diff.Difference;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The numbers that are looked for first: how many people, and months that read otherwise now. */
final class DiffHeadlines {
  private static final String ALL = "group_type=all ";
  private static final String MONTH = "month=";
  private static final int NAME = 28;
  private static final int MOST = 12;

  private DiffHeadlines() {}

  static void print(PrintWriter out, Difference difference) {
    List<Change> people = ofAllTypes(difference, PeopleRow.TABLE);
    if (!people.isEmpty()) {
      out.println("People, all kinds of group");
      people.forEach(
          change -> line(out, change.row().substring(ALL.length() + "step=".length()), change));
      out.println();
    }
    YearMonth both =
        difference.before().month().isBefore(difference.after().month())
            ? difference.before().month()
            : difference.after().month();
    List<Change> past =
        ofAllTypes(difference, MonthRow.TABLE).stream()
            .filter(change -> month(change).filter(each -> !each.isAfter(both)).isPresent())
            .toList();
    if (!past.isEmpty()) {
      out.println("Months up to " + both + " that read otherwise in the second");
      past.stream()
          .limit(MOST)
          .forEach(
              change ->
                  line(
                      out,
                      month(change).map(YearMonth::toString).orElse("") + " " + change.column(),
                      change));
      if (past.size() > MOST) {
        out.println("  and " + (past.size() - MOST) + " more: --table months");
      }
      out.println();
    }
  }

  private static void line(PrintWriter out, String name, Change change) {
    TextLines.entry(
        out,
        "  " + name,
        NAME,
        change.column().isEmpty()
            ? change.kind().words()
            : DiffText.shown(change.before()) + ", then " + DiffText.shown(change.after()));
  }

  private static List<Change> ofAllTypes(Difference difference, RecordTable<?> table) {
    return difference.tables().stream()
        .filter(each -> each.table().name().equals(table.name()))
        .flatMap(each -> each.changes().stream())
        .filter(change -> change.row().startsWith(ALL))
        .toList();
  }

  private static Optional<YearMonth> month(Change change) {
    int at = change.row().indexOf(MONTH);
    return at < 0
        ? Optional.empty()
        : Optional.of(YearMonth.parse(change.row().substring(at + MONTH.length())));
  }
}
