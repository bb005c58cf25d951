package cairn.analysis.question.staying;

import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingSensitivityRow.Still;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.table.DaysToEnd;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staying under other gaps than the one a type of group has. */
final class GapShares {
  /** Nobody was in sight so long after the first session. */
  static final String NOT_OBSERVED = "not_observed_that_long";

  private final List<StayingSensitivityRow> rows = new ArrayList<>();
  private final double level;

  private GapShares(double level) {
    this.level = level;
  }

  /**
   * Rows of {@code staying_sensitivity}: the catalogue's gap first, then the others by size.
   *
   * @param tally the counts
   * @param ownGaps days of each type's own gap
   * @param setting which types are asked about stopping, and the level of the intervals
   */
  static List<StayingSensitivityRow> rows(
      StayingTally tally, Map<String, Integer> ownGaps, Setting setting) {
    Map<String, Map<Integer, DaysToEnd>> others = new TreeMap<>();
    tally
        .gaps()
        .sorted()
        .forEach(
            (key, n) ->
                others
                    .computeIfAbsent(key.groupType(), t -> new TreeMap<>())
                    .computeIfAbsent(key.gap(), g -> new DaysToEnd(FirstStays.CAUSES))
                    .add(key.days(), FirstStays.cause(key.end()), n[0]));
    GapShares shares = new GapShares(setting.level());
    FirstStays.asked(tally.ends(), setting)
        .forEach(
            (type, own) -> {
              shares.add(type, StayingSensitivityRow.CATALOGUE, ownGaps.get(type), own);
              others
                  .getOrDefault(type, Map.of())
                  .forEach((gap, ends) -> shares.add(type, gap.toString(), gap, ends.counts()));
            });
    return shares.rows;
  }

  private void add(String type, String gap, @Nullable Integer days, EndCounts ends) {
    EndCounts stopping = ends.onlyCause(FirstStays.STOPPED);
    SurvivalCurve curve = KaplanMeier.estimate(stopping);
    for (int week : FirstStays.WEEKS) {
      double day = Weeks.day(week);
      Interval share = curve.at(day, SurvivalScale.LOG_LOG, level);
      boolean seen = FirstStays.isSeen(curve, day);
      rows.add(
          new StayingSensitivityRow(
              type,
              gap,
              days,
              week,
              stopping.people(),
              FirstStays.until(stopping, FirstStays.STOPPED, day),
              seen ? still(share) : Still.NOT_SEEN,
              seen ? Limits.lacking(share) : NOT_OBSERVED,
              share.method()));
    }
  }

  private static Still still(Interval share) {
    Limits limits = Limits.of(share);
    return new Still(Limits.value(share.estimate()), limits.lower(), limits.upper());
  }
}
