package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.section.CameBy;
import cairn.reports.section.ChartedMonths;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** 1: who came. */
final class CameFinding {
  private CameFinding() {}

  static KeyFinding of(ReportMaterial m) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    CameBy by = CameBy.of(months.rows());
    List<MonthTrend.Month> shown =
        months.rows().stream()
            .map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), by.of(r)))
            .toList();
    Optional<ChartedMonths> charted = ChartedMonths.of(m, by);
    return new KeyFinding(
        "front-came",
        heading(by, months),
        subtitle(by, months)
            + charted
                .map(c -> " " + c.sentence(shown.stream().map(MonthTrend.Month::month).toList()))
                .orElse(""),
        new MonthTrend(
            by.title(),
            by.measure(),
            290,
            charted.isPresent() ? 188 : 168,
            shown,
            charted.map(ChartedMonths::limits).orElse(null)),
        null,
        "",
        "people-by-month");
  }

  private static String heading(CameBy by, MonthsSeen months) {
    Optional<MonthRow> now = months.now();
    Optional<MonthRow> then = months.before(MonthsSeen.YEAR);
    if (now.isEmpty()) {
      return "Nobody has come yet";
    } else if (then.isEmpty()) {
      return "Who came: less than a year is on record";
    }
    if (months.isAnyPartly(by)) {
      return "Who came: not every session has a count";
    }
    long more = by.of(now.get()) - by.of(then.get());
    return more == 0
        ? "As many " + by.happens() + " as a year ago"
        : (more > 0 ? "More " : "Fewer ") + by.happens() + " than a year ago";
  }

  private static String subtitle(CameBy by, MonthsSeen months) {
    return months
        .now()
        .map(
            now ->
                by.counted()
                    + "."
                    + (by.knowsWhoStarted() ? started(now, months) : notCounted(by, months)))
        .orElse("No session is on record.");
  }

  /** How many sessions of all months shown have no count; nothing where every one has. */
  private static String notCounted(CameBy by, MonthsSeen months) {
    long none =
        by == CameBy.HEADS
            ? months.rows().stream().mapToLong(r -> r.sessionsHeld() - r.sessionsCounted()).sum()
            : 0;
    return none == 0
        ? ""
        : " "
            + Words.capital(Words.counted(none, "session has", "sessions have"))
            + " no count, so "
            + (none == 1 ? "its month reads" : "their months read")
            + " too low.";
  }

  private static String started(MonthRow now, MonthsSeen months) {
    String month = MonthsSeen.name(now.month());
    Optional<MonthRow> last = months.before(1);
    if (now.started() == 0) {
      return " Nobody started in "
          + month
          + last.map(
                  r ->
                      (r.started() == 0 ? " or " : ", " + Display.count(r.started()) + " in ")
                          + MonthsSeen.name(r.month()))
              .orElse("")
          + ".";
    }
    String before =
        last.map(
                r ->
                    ", "
                        + (r.started() == 0 ? "nobody" : Display.count(r.started()))
                        + " in "
                        + MonthsSeen.name(r.month()))
            .orElse("");
    return " " + Display.count(now.started()) + " started in " + month + before + ".";
  }
}
