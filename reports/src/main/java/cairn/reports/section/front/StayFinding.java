package cairn.reports.section.front;

import cairn.analysis.question.harm.DeathRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.StayingCurve;
import cairn.reports.figure.glance.StayingAtGlance;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.KnownStays;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Value;
import cairn.reports.words.Fractions;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** 3: who stays, and who left and why. */
final class StayFinding {
  private static final List<Integer> NAMED = List.of(8, 26, 52);
  private static final double LONGEST = 52;
  private static final int REASONS = 3;
  private static final String END_REASONS = "end_reasons";

  private static final String UNKNOWN = "unknown";
  private static final String COME_AND_GO = "come_and_go";
  private static final String HEADS = "heads";

  private StayFinding() {}

  /** Whether the records know people at all, so that somebody can be said to stay or to leave. */
  private static boolean isTold(ReportMaterial m) {
    return CameBy.of(MonthsSeen.of(m, Counts.ALL).rows()).knowsWhoStarted();
  }

  private static String notSeen(ReportMaterial m) {
    return switch (CameBy.of(MonthsSeen.of(m, Counts.ALL).rows())) {
      case PEOPLE, MEMBERS -> "unseen";
      case HEADS, SESSIONS -> HEADS;
    };
  }

  /** Whether staying is asked about in some group that people came to; also where nobody came. */
  private static boolean isAsked(ReportMaterial m) {
    RowsOf<StayingSummaryRow> came = m.rows(StayingSummaryRow.TABLE).where(r -> r.n() > 0);
    return came.isEmpty()
        || !came.where(StayingSummaryRow::measure, Measured.MEDIAN_WEEKS).isEmpty();
  }

  static KeyFinding of(ReportMaterial m, Language language) {
    RowsOf<StayingRow> rows = m.rows(StayingRow.TABLE).where(StayingRow::groupType, Counts.ALL);
    boolean areFew = KnownStays.areFew(m, Counts.ALL);
    StayingCurve curve = curve(rows.where(row -> !areFew));
    Optional<Integer> week = KnownStays.week(m);
    Optional<StayingSummaryRow> at = week.flatMap(w -> KnownStays.at(m, Counts.ALL, w));
    double horizon = Math.max(8, Math.min(LONGEST, curve.until()));
    String without = areFew ? UNKNOWN : isAsked(m) ? notSeen(m) : COME_AND_GO;
    String of = areFew ? UNKNOWN : !isTold(m) ? HEADS : isAsked(m) ? "share" : COME_AND_GO;
    return new KeyFinding(
        "front-staying",
        at.map(r -> heading(r, week.orElseThrow(), language))
            .orElseGet(() -> language.say("front.stay." + without)),
        at.map(r -> subtitle(r, language)).orElseGet(() -> language.say("front.stay.of." + of)),
        new StayingAtGlance(
            language.say("front.stay.title"), horizon, named(curve, week), curve, language),
        null,
        isTold(m) ? ended(m, language) + died(m, language) : "",
        "staying-everybody");
  }

  /** The weeks whose share is written: the usual ones that are reached, and that of the heading. */
  private static List<Integer> named(StayingCurve curve, Optional<Integer> headed) {
    return Stream.concat(NAMED.stream().filter(week -> week <= curve.until()), headed.stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String heading(StayingSummaryRow row, int week, Language language) {
    double share = Share.number(row.value()).orElseThrow();
    return language.capital(
        language.say(
            "front.stay",
            share == 0 ? "none" : share == 1 ? "all" : "some",
            Fractions.about(share, Fractions.Of.PEOPLE, language),
            week));
  }

  private static String subtitle(StayingSummaryRow row, Language language) {
    OptionalDouble lower = Share.number(row.limits().lower());
    OptionalDouble upper = Share.number(row.limits().upper());
    boolean hasInterval = lower.isPresent() && upper.isPresent();
    return language.say(
        hasInterval ? "front.stay.between" : "front.stay.of",
        row.n(),
        language.share(lower.orElse(0)),
        language.share(upper.orElse(1)));
  }

  private static StayingCurve curve(RowsOf<StayingRow> rows) {
    List<StayingCurve.Step> steps = new ArrayList<>();
    for (StayingRow r : rows) {
      OptionalDouble share = Share.number(r.curve().survival());
      if (share.isPresent() && r.people().stillComing() > 0 && r.week() <= LONGEST) {
        double at = share.getAsDouble();
        steps.add(
            new StayingCurve.Step(
                r.week(),
                at,
                Math.min(at, Share.number(r.curve().lower()).orElse(at)),
                Math.max(at, Share.number(r.curve().upper()).orElse(at))));
      }
    }
    double until = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).time();
    return new StayingCurve(
        "All",
        Value.count(rows.first().map(r -> r.people().all()).orElse(0L)),
        steps,
        until,
        List.of(),
        new StayingCurve.Counts(List.of(), List.of(), List.of(), List.of()));
  }

  /** Whoever died is seen up to then: the curve alone would not tell of it. */
  private static String died(ReportMaterial m, Language language) {
    long died = m.rows(DeathRow.TABLE).where(DeathRow::groupType, Counts.ALL).sum(DeathRow::n);
    return died == 0 ? "" : " " + language.say("front.died", died);
  }

  /** Who left in the month, and why. */
  static String ended(ReportMaterial m, Language language) {
    List<StayEndRow> ends =
        ends(m).stream().sorted(Comparator.comparingLong(StayEndRow::n).reversed()).toList();
    String month = MonthsSeen.name(m.now().month().toString(), language);
    if (ends.isEmpty()) {
      return language.say("front.ended.none", month);
    }
    long all = ends.stream().mapToLong(StayEndRow::n).sum();
    List<String> parts = new ArrayList<>();
    long told = 0;
    if (ends.size() == 1) {
      return language.say("front.ended", all, month, why(m, ends.get(0), language));
    }
    for (StayEndRow row : ends.subList(0, Math.min(REASONS, ends.size()))) {
      parts.add(language.say("front.ended.why", language.count(row.n()), why(m, row, language)));
      told += row.n();
    }
    if (told < all) {
      parts.add(language.say("front.ended.other", language.count(all - told)));
    }
    return language.say("front.ended", all, month, language.list(parts));
  }

  /** Stays that ended in the month, of all kinds of group. */
  static RowsOf<StayEndRow> ends(ReportMaterial m) {
    return m.rows(StayEndRow.TABLE)
        .where(StayEndRow::groupType, Counts.ALL)
        .where(StayEndRow::month, m.now().month().toString());
  }

  private static String why(ReportMaterial m, StayEndRow row, Language language) {
    if (!row.reason().equals(StayEndRow.NO_REASON)) {
      String label = m.labels().of(END_REASONS, row.reason());
      return Words.small(OwnLabels.of(END_REASONS, row.reason(), label, language));
    }
    return language.say(
        switch (row.endKind()) {
          case PLANNED -> "front.ended.planned";
          case COMPETING -> "front.ended.outside";
          default -> "front.ended.silent";
        });
  }
}
