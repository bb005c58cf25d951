package cairn.analysis.question.staying;

import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalQuantile;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Staying in a few numbers: the restricted mean of every type; of those that are asked about
 * stopping also quartiles in weeks, and shares at fixed weeks.
 */
final class StayingSummaries {
  private final String type;
  private final SurvivalCurve curve;
  private final double level;

  private StayingSummaries(String type, SurvivalCurve curve, double level) {
    this.type = type;
    this.curve = curve;
    this.level = level;
  }

  /** Rows of {@code staying_summary}. */
  static List<StayingSummaryRow> rows(
      StayingTally tally, Setting setting, StayingHorizon.Longest longest) {
    List<StayingSummaryRow> rows = new ArrayList<>();
    Map<String, EndCounts> asked = FirstStays.asked(tally.ends(), setting);
    TypeStays.of(tally.stays())
        .forEach(
            (type, stays) -> {
              rows.add(mean(stays, longest.of(List.of(stays)), setting));
              EndCounts state = asked.get(type);
              if (state != null) {
                new StayingSummaries(
                        type,
                        KaplanMeier.estimate(state.onlyCause(FirstStays.STOPPED)),
                        setting.level())
                    .add(rows);
              }
            });
    return rows;
  }

  private void add(List<StayingSummaryRow> rows) {
    rows.add(quantile(Measured.FIRST_QUARTILE_WEEKS, 0.25));
    rows.add(quantile(Measured.MEDIAN_WEEKS, 0.5));
    rows.add(quantile(Measured.THIRD_QUARTILE_WEEKS, 0.75));
    FirstStays.WEEKS.forEach(week -> rows.add(share(week)));
  }

  private static StayingSummaryRow mean(TypeStays stays, StayingHorizon horizon, Setting setting) {
    if (horizon.weeks() == 0) {
      return new StayingSummaryRow(
          stays.type(),
          Measured.MEAN_WEEKS,
          stays.people(),
          null,
          null,
          StayingSummaryRow.CurveLimits.NONE,
          GapShares.NOT_OBSERVED,
          "restricted mean");
    }
    Interval mean = StayingMeans.of(stays, horizon, setting.level());
    Limits limits = Limits.of(mean);
    return new StayingSummaryRow(
        stays.type(),
        Measured.MEAN_WEEKS,
        stays.people(),
        horizon.weeks(),
        Limits.value(mean.estimate()),
        new StayingSummaryRow.CurveLimits(limits.lower(), limits.upper()),
        Limits.lacking(mean),
        limits.method());
  }

  private StayingSummaryRow quantile(Measured measured, double p) {
    Interval weeks = Weeks.of(SurvivalQuantile.of(curve, p, SurvivalScale.LOG_LOG, level));
    boolean limits = weeks.lower().isPresent() && weeks.upper().isPresent();
    String open = weeks.estimate().isPresent() ? "limit_not_reached" : "not_reached";
    return row(measured, weeks, limits ? Limits.lacking(weeks) : open);
  }

  private StayingSummaryRow share(int week) {
    double day = Weeks.day(week);
    Interval share = curve.at(day, SurvivalScale.LOG_LOG, level);
    Measured measured = Measured.atWeek(week);
    return !FirstStays.isSeen(curve, day)
        ? new StayingSummaryRow(
            type,
            measured,
            curve.people(),
            null,
            null,
            StayingSummaryRow.CurveLimits.NONE,
            GapShares.NOT_OBSERVED,
            share.method())
        : row(measured, share, Limits.lacking(share));
  }

  private StayingSummaryRow row(Measured measured, Interval number, @Nullable String note) {
    Limits limits = Limits.of(number);
    return new StayingSummaryRow(
        type,
        measured,
        curve.people(),
        null,
        Limits.value(number.estimate()),
        new StayingSummaryRow.CurveLimits(limits.lower(), limits.upper()),
        note,
        limits.method());
  }
}
