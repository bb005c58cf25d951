package cairn.analysis.definition;

import cairn.analysis.person.calendar.Placement;
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
   * within the limit. At an end of what reports leave open, the fewest or the most that what was
   * drunk in all allows.
   *
   * <p>Worked example: 20 drinks on 2 days are 1 or 2 days above 4 drinks, and 9 drinks on 3 days
   * are none or 1.
   *
   * @param end the end, or null where what is reported is read as it stands
   */
  public static @Nullable Integer heavyDays(
      ReportedAmount portion, long limit, @Nullable Placement end) {
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
    if (all != null && end != null) {
      int most = (int) Math.min(portion.daysUsed(), all / (limit + 1));
      return end == Placement.MOST ? most : Math.min(most, isMore(portion, limit) ? 1 : 0);
    }
    return all != null && all <= limit ? Integer.valueOf(0) : null;
  }

  /** Whether at least one day of the portion is known to have been above the limit. */
  public static boolean isAbove(ReportedAmount portion, long limit) {
    Integer heavy = heavyDays(portion, limit, null);
    return heavy != null ? heavy > 0 : isMore(portion, limit);
  }

  /** Whether some day was above it: the largest, or more in all than every day could hold. */
  private static boolean isMore(ReportedAmount portion, long limit) {
    Long peak = portion.peakMilligrams();
    Long all = portion.milligrams();
    return (peak != null && peak > limit) || (all != null && all > limit * portion.daysUsed());
  }
}
