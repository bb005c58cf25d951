package cairn.analysis.question.staying;

import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalQuantile;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staying in a few numbers: quartiles in weeks, and shares at fixed weeks. */
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
  static List<StayingSummaryRow> rows(StayingTally tally, double level) {
    List<StayingSummaryRow> rows = new ArrayList<>();
    FirstStays.byType(tally.ends())
        .forEach(
            (type, state) -> {
              StayingSummaries own =
                  new StayingSummaries(
                      type, KaplanMeier.estimate(state.onlyCause(FirstStays.STOPPED)), level);
              rows.add(own.quantile(Measured.FIRST_QUARTILE_WEEKS, 0.25));
              rows.add(own.quantile(Measured.MEDIAN_WEEKS, 0.5));
              rows.add(own.quantile(Measured.THIRD_QUARTILE_WEEKS, 0.75));
              FirstStays.WEEKS.forEach(week -> rows.add(own.share(week)));
            });
    return rows;
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
    return curve.lastTime() < day
        ? new StayingSummaryRow(
            type,
            measured,
            curve.people(),
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
        Limits.value(number.estimate()),
        new StayingSummaryRow.CurveLimits(limits.lower(), limits.upper()),
        note,
        limits.method());
  }
}
