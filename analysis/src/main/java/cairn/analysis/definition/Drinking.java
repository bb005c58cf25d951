package cairn.analysis.definition;

import cairn.analysis.person.calendar.ReportedAmount;
import cairn.ingest.model.DrinkingLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits that definitions of drinking are counted in: US standard drinks of 14 g. Which of the
 * two published sets applies to a person is said in the records; the lower one where nobody said.
 */
public final class Drinking {
  /** Milligrams of pure alcohol in a US standard drink (NIAAA). */
  public static final long DRINK = 14_000;

  private Drinking() {}

  /** Most milligrams in a day that is not heavy: 4 drinks, or 3 by the lower limits. */
  public static long day(DrinkingLimits limits) {
    return (limits == DrinkingLimits.HIGHER ? 4 : 3) * DRINK;
  }

  /**
   * Heavy days of a portion, or null where nobody can know: as reported where the report says, else
   * from the amount of its single day of use, else none where even its largest or whole amount is
   * within the limit.
   */
  public static @Nullable Integer heavyDays(ReportedAmount portion, long limit) {
    Integer reported = portion.heavyDays();
    if (reported != null) {
      return reported;
    }
    Long peak = portion.peakMilligrams();
    if (peak != null && peak <= limit) {
      return 0;
    }
    if (peak != null && portion.daysUsed() == 1) {
      return 1;
    }
    Long all = portion.milligrams();
    return all != null && all <= limit ? Integer.valueOf(0) : null;
  }

  /** Whether at least one day of the portion is known to have been above the limit. */
  public static boolean isAbove(ReportedAmount portion, long limit) {
    Integer heavy = heavyDays(portion, limit);
    if (heavy != null) {
      return heavy > 0;
    }
    Long peak = portion.peakMilligrams();
    Long all = portion.milligrams();
    // More in all than every day of use at the limit could hold: some day was above it.
    return (peak != null && peak > limit) || (all != null && all > limit * portion.daysUsed());
  }
}
