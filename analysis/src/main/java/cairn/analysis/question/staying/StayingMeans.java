package cairn.analysis.question.staying;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.survival.ClusteredRestrictedMean;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mean weeks stayed in a first stretch of time, in one type and in the one it is compared with.
 *
 * @param horizonWeeks the stretch
 * @param horizonFrom what sets it
 * @param mean in the type
 * @param referenceMean in the other
 * @param difference the first less the second
 * @param meanMethod how the intervals were made
 */
public record StayingMeans(
    @Says("weeks over which the restricted means are taken") int horizonWeeks,
    @Says(
            "what sets the horizon: plan, planned_length of a course, or longest_observed in both"
                + " types")
        HorizonFrom horizonFrom,
    Mean mean,
    ReferenceMean referenceMean,
    Difference difference,
    @Says("name of the method that made these intervals") String meanMethod) {

  /** What sets a horizon. */
  public enum HorizonFrom implements Keyed {
    PLAN,
    PLANNED_LENGTH,
    LONGEST_OBSERVED
  }

  /** The mean of the type. */
  public record Mean(
      @Says("restricted mean of the weeks stayed, up to the horizon") @Nullable Double meanWeeks,
      @Says("lower end of its interval at the plan's level") @Nullable Double meanLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double meanUpper) {}

  /** The mean of the type it is compared with. */
  public record ReferenceMean(
      @Says("the same in the reference type") @Nullable Double referenceMeanWeeks,
      @Says("lower end of its interval at the plan's level") @Nullable Double referenceMeanLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double referenceMeanUpper) {}

  /** How they differ. */
  public record Difference(
      @Says("restricted mean less that of the reference type, in weeks")
          @Nullable Double meanDifference,
      @Says("lower end of its interval at the plan's level") @Nullable Double meanDifferenceLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double meanDifferenceUpper,
      @Says("two-sided p by groups; only where the row is compared")
          @Nullable Double meanDifferenceP,
      @Says("the same by Holm over all types compared with the reference, or over the other pairs")
          @Nullable Double meanDifferencePHolm) {}

  /** The three intervals in weeks and the test, before they become a row. */
  record Estimated(Interval here, Interval there, Interval difference, Quantity p) {
    /** Why one of them has no limits; null where all have. */
    @Nullable String lacking() {
      return Stream.of(here, there, difference)
          .map(Limits::lacking)
          .filter(why -> why != null)
          .findFirst()
          .orElse(null);
    }

    StayingMeans over(StayingHorizon horizon, Quantity holm) {
      Limits own = Limits.of(here);
      Limits other = Limits.of(there);
      Limits both = Limits.of(difference);
      return new StayingMeans(
          horizon.weeks(),
          horizon.from(),
          new Mean(Limits.value(here.estimate()), own.lower(), own.upper()),
          new ReferenceMean(Limits.value(there.estimate()), other.lower(), other.upper()),
          new Difference(
              Limits.value(difference.estimate()),
              both.lower(),
              both.upper(),
              Limits.value(p),
              Limits.value(holm)),
          both.method());
    }
  }

  /**
   * The means of two types, their intervals by groups.
   *
   * @param tested whether each side has groups enough for a test
   * @param level of the intervals
   */
  static Estimated of(StayPair pair, StayingHorizon horizon, boolean tested, double level) {
    ClusteredRestrictedMean here = clustered(pair.here(), horizon);
    ClusteredRestrictedMean there = clustered(pair.there(), horizon);
    return new Estimated(
        Weeks.of(here.interval(level)),
        Weeks.of(there.interval(level)),
        Weeks.of(here.minus(there, level)),
        tested ? here.test(there).p() : Quantity.absent(AbsenceReason.TOO_FEW));
  }

  /** The mean of one type, in weeks, its interval by groups. */
  static Interval of(TypeStays type, StayingHorizon horizon, double level) {
    return Weeks.of(clustered(type, horizon).interval(level));
  }

  private static ClusteredRestrictedMean clustered(TypeStays type, StayingHorizon horizon) {
    return ClusteredRestrictedMean.of(type.stopping(), type.stoppingByGroup(), horizon.days());
  }
}
