package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.section.CameBy;
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
    CameBy by = CameBy.of(months.rows());
    List<MonthTrend.Month> shown =
        months.rows().stream()
            .map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), by.of(r)))
            .toList();
    return new KeyFinding(
        "front-came",
        heading(by, months),
        subtitle(by, months),
        new MonthTrend(by.title(), by.measure(), 290, 168, shown),
        null,
        "",
        "people-by-month");
  }

  private static String heading(CameBy by, MonthsSeen months) {
    Optional<MonthRow> now = months.now();
    Optional<MonthRow> then = months.before(YEAR);
    if (now.isEmpty()) {
      return "Nobody has come yet";
    } else if (then.isEmpty()) {
      return "Who came: less than a year is on record";
    }
    long more = by.of(now.get()) - by.of(then.get());
    return more == 0
        ? "As many " + by.happens() + " as a year ago"
        : (more > 0 ? "More " : "Fewer ") + by.happens() + " than a year ago";
  }

  private static String subtitle(CameBy by, MonthsSeen months) {
    return months
        .now()
        .map(now -> by.counted() + "." + (by.knowsWhoStarted() ? started(now, months) : ""))
        .orElse("No session is on record.");
  }

  private static String started(MonthRow now, MonthsSeen months) {
    String before =
        months
            .before(1)
            .map(r -> ", " + Display.count(r.started()) + " in " + MonthsSeen.name(r.month()))
            .orElse("");
    return " "
        + Display.count(now.started())
        + " started in "
        + MonthsSeen.name(now.month())
        + before
        + ".";
  }
}
