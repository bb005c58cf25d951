package cairn.analysis.table;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * A share of people of whom reports may leave some open. Everybody stays in the denominator, so the
 * share is then a range, from what it is if nobody of these achieved it to what it is if all did.
 * That range has nothing to do with chance, and no interval is made of it.
 *
 * @param share from 0 to 1, or null where nobody counts or somebody is left open
 * @param least the smallest it can be; the share itself where nobody is left open
 * @param most the largest it can be
 * @param limits its limits by chance
 */
public record OpenShare(
    @Says("the share, from 0 to 1; missing when nobody counts, or when reports leave it open")
        @Nullable Double share,
    @Says("the share if nobody of the unplaced achieved it") @Nullable Double least,
    @Says("the share if everybody of the unplaced achieved it") @Nullable Double most,
    Limits limits) {

  /**
   * So many of a number of people, and some left open.
   *
   * @param achieved those who achieved it, of all in the denominator
   * @param unplaced of the denominator, those left open
   */
  public static OpenShare of(Counted achieved, long unplaced, double level) {
    Interval least = Wilson.interval(achieved, level);
    return unplaced == 0
        ? between(least, least)
        : between(
            least, Wilson.interval(new Counted(achieved.x() + unplaced, achieved.n()), level));
  }

  /** Between the estimates at both ends; where these are one and the same, that is the share. */
  public static OpenShare between(Interval least, Interval most) {
    Double low = Limits.value(least.estimate());
    Double high = Limits.value(most.estimate());
    return least.equals(most)
        ? new OpenShare(low, low, high, Limits.of(least))
        : new OpenShare(
            null,
            lower(low, high),
            low == null || high == null ? high : (Double) Math.max(low, high),
            new Limits(null, null, "none: reports leave it open"));
  }

  /** Draws of missing verdicts can put the ends the other way round where they are close. */
  private static @Nullable Double lower(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null ? low : (Double) Math.min(low, high);
  }
}
