package cairn.sample.person;

import cairn.sample.person.Substance.Pattern;
import cairn.sample.program.Draw;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a period of use beside its days; what does not belong to the substance, or
 * was not told, is null.
 *
 * @param amount how much in the whole period
 * @param unit unit of the amount
 * @param most most on one day
 * @param heavyDays days above the daily limit
 * @param hours hours of use in the whole period
 * @param mostHours most hours on one day
 * @param times separate occasions of use
 */
public record UseAmount(
    @Nullable Double amount,
    @Nullable String unit,
    @Nullable Double most,
    @Nullable Integer heavyDays,
    @Nullable Double hours,
    @Nullable Double mostHours,
    @Nullable Integer times) {
  private static final UseAmount NOT_TOLD = new UseAmount(null, null, null, null, null, null, null);

  /**
   * Draws what is told.
   *
   * @param used days of use in the period
   * @param each how much on a day of use
   * @param limit the daily drinking limit that applies to the person
   */
  public static UseAmount draw(Pattern pattern, int used, double each, double limit, Draw draw) {
    if (used == 0 || draw.chance(0.1)) {
      return NOT_TOLD;
    }
    switch (pattern) {
      case DRINKS:
        return drinks(used, each, limit, draw);
      case SMOKES:
        return smokes(used, each);
      case HOURS:
        return hours(used, each, draw);
      default:
        return NOT_TOLD;
    }
  }

  private static UseAmount drinks(int used, double each, double limit, Draw draw) {
    double most = tenths(used == 1 ? each : each * draw.between(1, 1.5));
    double amount = used == 1 ? most : tenths(Math.max(each * used, most));
    int heavy = 0;
    if (most > limit) {
      int some = Math.max(1, draw.binomial(used, 0.3));
      int nearlyAll = used > 3 ? used - draw.whole(0, 1) : used;
      heavy = each > limit ? nearlyAll : some;
    }
    return new UseAmount(amount, "us_drink", most, heavy, null, null, null);
  }

  private static UseAmount smokes(int used, double each) {
    int most = (int) Math.round(each + (used == 1 ? 0 : 1));
    int times = Math.max((int) Math.round(each * used), most);
    return new UseAmount((double) times, "smoke", (double) most, null, null, null, times);
  }

  private static UseAmount hours(int used, double each, Draw draw) {
    double most = tenths(Math.min(24, used == 1 ? each : each * draw.between(1, 1.4)));
    double hours = used == 1 ? most : tenths(Math.max(Math.min(each, 24) * used, most));
    return new UseAmount(null, null, null, null, hours, most, null);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
