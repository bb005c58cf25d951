package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 1: who came. */
final class CameFinding {
  private static final int YEAR = 12;

  private CameFinding() {}

  static KeyFinding of(ReportMaterial m, Language language) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    CameBy by = CameBy.of(months.rows());
    List<MonthTrend.Month> shown =
        months.rows().stream()
            .map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), by.of(r)))
            .toList();
    return new KeyFinding(
        "front-came",
        heading(by, months, language),
        subtitle(by, months, language),
        new MonthTrend(
            language.say("front.trend.title." + key(by)),
            language.say("front.trend.measure." + key(by)),
            290,
            168,
            shown,
            language),
        null,
        "",
        "people-by-month");
  }

  private static String key(CameBy by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  private static String heading(CameBy by, MonthsSeen months, Language language) {
    Optional<MonthRow> now = months.now();
    Optional<MonthRow> then = months.before(YEAR);
    if (now.isEmpty()) {
      return language.say("front.trend.nobody");
    } else if (then.isEmpty()) {
      return language.say("front.trend.short");
    }
    return language.say(
        "front.trend." + key(by), MonthsSeen.against(by.of(now.get()), by.of(then.get())));
  }

  private static String subtitle(CameBy by, MonthsSeen months, Language language) {
    return months
        .now()
        .map(
            now ->
                language.say("front.trend.of." + key(by))
                    + (by.knowsWhoStarted() ? " " + started(now, months, language) : ""))
        .orElseGet(() -> language.say("front.trend.none"));
  }

  private static String started(MonthRow now, MonthsSeen months, Language language) {
    String many = language.count(now.started());
    String month = MonthsSeen.name(now.month(), language);
    return months
        .before(1)
        .map(
            r ->
                language.say(
                    "front.started.before",
                    many,
                    month,
                    language.count(r.started()),
                    MonthsSeen.name(r.month(), language)))
        .orElseGet(() -> language.say("front.started", many, month));
  }
}
