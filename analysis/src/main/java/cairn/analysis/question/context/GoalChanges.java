package cairn.analysis.question.context;

import cairn.analysis.person.context.GoalChange;
import cairn.analysis.person.goal.GoalChain.Change;
import cairn.analysis.question.context.ContextTally.GoalChangeKey;
import cairn.analysis.question.context.GoalChangeRow.Directions;
import cairn.analysis.question.context.GoalChangeRow.When;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalQuantile;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.table.DaysToEnd;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether people changed their first goal about use, where to, and when. */
final class GoalChanges {
  private static final int WEEK = 13;
  private static final int CHANGED = 1;

  private final DaysToEnd times = new DaysToEnd(CHANGED);
  private final Map<String, Long> directions = new HashMap<>();

  private GoalChanges() {}

  /** Rows of {@code goal_changes}. */
  static List<GoalChangeRow> rows(ContextTally tally, double level) {
    Map<String, GoalChanges> types = new TreeMap<>();
    tally
        .goalChanges()
        .with(List.of(GoalChangeKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) ->
                types.computeIfAbsent(key.groupType(), t -> new GoalChanges()).add(key, n[0]));
    List<GoalChangeRow> rows = new ArrayList<>();
    types.forEach((type, own) -> rows.add(own.row(type, level)));
    return rows;
  }

  private void add(GoalChangeKey key, long people) {
    directions.merge(key.direction(), people, Long::sum);
    times.add(key.days(), key.direction().equals(GoalChange.UNCHANGED) ? 0 : CHANGED, people);
  }

  private long to(String direction) {
    return directions.getOrDefault(direction, 0L);
  }

  private GoalChangeRow row(String type, double level) {
    long of = times.size();
    long n = of - to(GoalChange.UNCHANGED);
    Interval share = Wilson.interval(new Counted(n, of), level);
    String few = RecordsCollected.tooFew(of);
    Timing timing = few == null ? Timing.of(times, level) : null;
    String note = few != null || timing == null ? few : timing.note(Limits.lacking(share));
    return new GoalChangeRow(
        type,
        of,
        n,
        timing == null ? ShareLimits.NONE : ShareLimits.of(share),
        new Directions(
            to(Change.TO_ABSTINENCE.key()),
            to(Change.FROM_ABSTINENCE.key()),
            to(Change.OTHERWISE.key()),
            to(GoalChange.NOT_KNOWN)),
        timing == null ? When.NOT_TOLD : timing.when(),
        HowEstimated.observed(share.method(), note));
  }

  /**
   * How soon goals were changed.
   *
   * @param median days by which half had changed theirs
   * @param changed the share that had by {@link #WEEK}; null where nobody was seen so long
   */
  private record Timing(Quantity median, @Nullable Interval changed) {
    static Timing of(DaysToEnd times, double level) {
      SurvivalCurve kept = KaplanMeier.estimate(times.counts());
      Quantity median = SurvivalQuantile.of(kept, 0.5, SurvivalScale.LOG_LOG, level).estimate();
      double day = Weeks.day(WEEK);
      return new Timing(
          median,
          kept.lastTime() >= day ? turned(kept.at(day, SurvivalScale.LOG_LOG, level)) : null);
    }

    /** From the share that kept it to the share that changed it. */
    private static Interval turned(Interval still) {
      return new Interval(
          minusFrom1(still.estimate()),
          minusFrom1(still.upper()),
          minusFrom1(still.lower()),
          still.level(),
          still.method());
    }

    private static Quantity minusFrom1(Quantity share) {
      return share.isPresent() ? Quantity.of(1 - share.value()) : share;
    }

    When when() {
      Double weeks = Limits.value(Weeks.of(median));
      if (changed == null) {
        return new When(weeks, null, null, null);
      }
      Limits limits = Limits.of(changed);
      return new When(weeks, Limits.value(changed.estimate()), limits.lower(), limits.upper());
    }

    @Nullable String note(@Nullable String lacking) {
      List<String> said = new ArrayList<>();
      if (!median.isPresent()) {
        said.add("median not reached: fewer than half changed it while they were seen");
      }
      if (changed == null) {
        said.add("nobody with an unchanged goal was seen until week " + WEEK);
      }
      String interval = changed == null ? null : Limits.lacking(changed);
      if (lacking != null) {
        said.add(lacking);
      } else if (interval != null) {
        said.add("by week " + WEEK + ": " + interval);
      }
      return said.isEmpty() ? null : String.join("; ", said);
    }
  }
}
