package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Display;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** 1: who came. */
final class CameFinding {
  private static final int YEAR = 12;

  private CameFinding() {}

  static KeyFinding of(ReportMaterial m) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    List<MonthTrend.Month> shown =
        months.rows().stream()
            .map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), r.people()))
            .toList();
    return new KeyFinding(
        "front-came",
        heading(months),
        subtitle(months),
        new MonthTrend("People who came, by month", "people who came", 290, 168, shown),
        null,
        "",
        "people-by-month");
  }

  private static String heading(MonthsSeen months) {
    Optional<MonthRow> now = months.now();
    Optional<MonthRow> then = months.before(YEAR);
    if (now.isEmpty()) {
      return "Nobody has come yet";
    } else if (!months.holdsSessions()) {
      return "Who came: no session is on record";
    } else if (then.isEmpty()) {
      return "Who came: less than a year is on record";
    }
    long more = now.get().people() - then.get().people();
    return more == 0
        ? "As many people come as a year ago"
        : more > 0 ? "More people come than a year ago" : "Fewer people come than a year ago";
  }

  private static String subtitle(MonthsSeen months) {
    return months
        .now()
        .map(
            now ->
                "People with a session in the month. "
                    + Display.count(now.started())
                    + " started in "
                    + MonthsSeen.name(now.month())
                    + months
                        .before(1)
                        .map(
                            r ->
                                ", "
                                    + Display.count(r.started())
                                    + " in "
                                    + MonthsSeen.name(r.month()))
                        .orElse("")
                    + ".")
        .orElse("No session is on record.");
  }
}
