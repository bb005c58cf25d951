package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.ChartedMonths;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 1: who came. */
final class CameFinding {
  private CameFinding() {}

  static KeyFinding of(ReportMaterial m, Language language) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    CameBy by = CameBy.of(months.rows());
    List<MonthTrend.Month> shown =
        months.rows().stream()
            .map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), by.of(r)))
            .toList();
    Optional<ChartedMonths> charted = ChartedMonths.of(m, by);
    List<YearMonth> all = shown.stream().map(MonthTrend.Month::month).toList();
    return new KeyFinding(
        "front-came",
        heading(by, months, language),
        subtitle(by, months, language)
            + charted.map(chart -> " " + chart.sentence(all, language)).orElse(""),
        new MonthTrend(
            language.say("front.trend.title." + key(by)),
            language.say("front.trend.measure." + key(by)),
            290,
            charted.isPresent() ? 188 : 168,
            shown,
            charted.map(ChartedMonths::limits).orElse(null),
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
    Optional<MonthRow> then = months.before(MonthsSeen.YEAR);
    if (now.isEmpty()) {
      return language.say("front.trend.nobody");
    } else if (then.isEmpty()) {
      return language.say("front.trend.short");
    }
    if (months.isAnyPartly(by)) {
      return language.say("front.trend.partly");
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
                    + (by.knowsWhoStarted()
                        ? " " + started(now, months, language)
                        : notCounted(by, months, language)))
        .orElseGet(() -> language.say("front.trend.none"));
  }

  /** How many sessions of all months shown have no count; nothing where every one has. */
  private static String notCounted(CameBy by, MonthsSeen months, Language language) {
    long none =
        by == CameBy.HEADS
            ? months.rows().stream()
                .mapToLong(r -> r.sessionsHeld() - r.heads().sessionsCounted())
                .sum()
            : 0;
    return none == 0 ? "" : " " + language.say("front.trend.uncounted", none);
  }

  private static String started(MonthRow now, MonthsSeen months, Language language) {
    String month = MonthsSeen.name(now.month(), language);
    return months
        .before(1)
        .map(
            r ->
                language.say(
                    now.started() + r.started() == 0
                        ? "front.started.neither"
                        : "front.started.before",
                    now.started(),
                    month,
                    r.started(),
                    MonthsSeen.name(r.month(), language)))
        .orElseGet(() -> language.say("front.started", now.started(), month));
  }
}
