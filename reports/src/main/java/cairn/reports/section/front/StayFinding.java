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
import cairn.reports.section.CameBy;
import cairn.reports.section.KnownStays;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
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

  private static final String UNKNOWN = "Who stays: how long is not known of most people";

  private static final String NOT_SEEN = "Who stays: nobody was seen for four weeks";
  private static final String COME_AND_GO = "Who stays: people come and go in these groups";

  private StayFinding() {}

  /** Whether the records know people at all, so that somebody can be said to stay or to leave. */
  private static boolean isTold(ReportMaterial m) {
    return CameBy.of(MonthsSeen.of(m, Counts.ALL).rows()).knowsWhoStarted();
  }

  private static String notSeen(ReportMaterial m) {
    return switch (CameBy.of(MonthsSeen.of(m, Counts.ALL).rows())) {
      case PEOPLE, MEMBERS -> NOT_SEEN;
      case HEADS, SESSIONS -> "Who stays: not told by heads and sessions";
    };
  }

  /** Whether staying is asked about in some group that people came to; also where nobody came. */
  private static boolean isAsked(ReportMaterial m) {
    RowsOf<StayingSummaryRow> came = m.rows(StayingSummaryRow.TABLE).where(r -> r.n() > 0);
    return came.isEmpty()
        || !came.where(StayingSummaryRow::measure, Measured.MEDIAN_WEEKS).isEmpty();
  }

  static KeyFinding of(ReportMaterial m) {
    RowsOf<StayingRow> rows = m.rows(StayingRow.TABLE).where(StayingRow::groupType, Counts.ALL);
    boolean areFew = KnownStays.areFew(m, Counts.ALL);
    StayingCurve curve = curve(rows.where(row -> !areFew));
    Optional<Integer> week = KnownStays.week(m);
    Optional<StayingSummaryRow> at = week.flatMap(w -> KnownStays.at(m, Counts.ALL, w));
    double horizon = Math.max(8, Math.min(LONGEST, curve.until()));
    return new KeyFinding(
        "front-staying",
        at.map(r -> heading(r, week.orElseThrow()))
            .orElse(areFew ? UNKNOWN : isAsked(m) ? notSeen(m) : COME_AND_GO),
        at.map(StayFinding::subtitle)
            .orElse(
                areFew
                    ? "Most stays ended on days that are not on file, or had only begun."
                    : !isTold(m)
                        ? "No count says whether somebody came before."
                        : isAsked(m)
                            ? "Share who had not stopped, by weeks since the start."
                            : "Nobody stops there, and leaving is no loss."),
        new StayingAtGlance("Who stays", horizon, named(curve, week), curve),
        null,
        isTold(m) ? ended(m) + died(m) : "",
        "staying-everybody");
  }

  /** The weeks whose share is written: the usual ones that are reached, and that of the heading. */
  private static List<Integer> named(StayingCurve curve, Optional<Integer> headed) {
    return Stream.concat(NAMED.stream().filter(week -> week <= curve.until()), headed.stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String heading(StayingSummaryRow row, int week) {
    double share = Share.number(row.value()).orElseThrow();
    if (share == 0 || share == 1) {
      return (share == 0 ? "Everybody" : "Nobody") + " had stopped coming by week " + week;
    }
    return Words.capital(Fractions.about(share)) + " had not stopped by week " + week;
  }

  private static String subtitle(StayingSummaryRow row) {
    OptionalDouble lower = Share.number(row.limits().lower());
    OptionalDouble upper = Share.number(row.limits().upper());
    return Words.people(row.n())
        + " so far"
        + (lower.isEmpty() || upper.isEmpty()
            ? ""
            : ": probably between "
                + Display.share(lower.getAsDouble())
                + " and "
                + Display.share(upper.getAsDouble()))
        + ". Finishing, moving on, death: not stopping.";
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
  private static String died(ReportMaterial m) {
    long died = m.rows(DeathRow.TABLE).where(DeathRow::groupType, Counts.ALL).sum(DeathRow::n);
    return died == 0
        ? ""
        : " So far " + Words.people(died) + (died == 1 ? " has" : " have") + " died.";
  }

  /** Who left in the month, and why. */
  static String ended(ReportMaterial m) {
    List<StayEndRow> ends =
        ends(m).stream().sorted(Comparator.comparingLong(StayEndRow::n).reversed()).toList();
    String month = MonthsSeen.name(m.now().month().toString());
    if (ends.isEmpty()) {
      return "No stay ended in " + month + ".";
    }
    long all = ends.stream().mapToLong(StayEndRow::n).sum();
    List<String> parts = new ArrayList<>();
    long told = 0;
    if (ends.size() == 1) {
      return Words.capital(Words.counted(all, "stay", "stays"))
          + " ended in "
          + month
          + ": "
          + why(m, ends.get(0))
          + ".";
    }
    for (StayEndRow row : ends.subList(0, Math.min(REASONS, ends.size()))) {
      parts.add(Display.count(row.n()) + " " + why(m, row));
      told += row.n();
    }
    if (told < all) {
      parts.add(Display.count(all - told) + " for other reasons");
    }
    return Words.capital(Words.counted(all, "stay", "stays"))
        + " ended in "
        + month
        + ": "
        + Words.list(parts)
        + ".";
  }

  /** Stays that ended in the month, of all kinds of group. */
  static RowsOf<StayEndRow> ends(ReportMaterial m) {
    return m.rows(StayEndRow.TABLE)
        .where(StayEndRow::groupType, Counts.ALL)
        .where(StayEndRow::month, m.now().month().toString());
  }

  private static String why(ReportMaterial m, StayEndRow row) {
    if (!row.reason().equals(StayEndRow.NO_REASON)) {
      return Words.small(m.labels().of("end_reasons", row.reason()));
    }
    return switch (row.endKind()) {
      case PLANNED -> "at the planned end";
      case COMPETING -> "from outside";
      default -> "without a word";
    };
  }
}
