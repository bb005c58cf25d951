package cairn.analysis.person.calendar;

/**
 * Days of a window, counted. Days in a controlled environment are counted apart and are in none of
 * the other numbers but {@code days}. Of a report over several days that does not place its days,
 * those inside count: at an end with the fewest days of use that they must have had, or the most
 * that they can have had; read as reported, as if its days of use lay evenly.
 *
 * @param days days of the window
 * @param observed days covered by reports
 * @param used days of use; days on which sources differ are not among them
 * @param differing days on which one source says use and another says none
 * @param held days in a controlled environment
 * @param positiveTests tests that found the substance, or were mixed
 */
public record WindowCount(
    int days, int observed, int used, int differing, Held held, int positiveTests) {

  /**
   * Days in a controlled environment.
   *
   * @param days all of them
   * @param used those of use, beside the most that can have been outside them
   */
  public record Held(int days, int used) {
    /** Where nobody was held. */
    public static final Held NONE = new Held(0, 0);
  }

  /** So many days of which nothing is known. */
  public static WindowCount unobserved(int days) {
    return new WindowCount(days, 0, 0, 0, Held.NONE, 0);
  }

  /** Days that could be observed: those not in a controlled environment. */
  public int atRisk() {
    return days - held.days();
  }

  /** Share of the days at risk that was observed, from 0 to 1; 0 where there was none. */
  public double coverage() {
    return atRisk() == 0 ? 0 : Math.min(1.0, (double) observed / atRisk());
  }

  /**
   * Whether most of its days were spent in a controlled environment, so that the rest is no time.
   */
  public boolean isMostlyHeld() {
    return 2 * held.days() > days;
  }

  /**
   * Whether at least the share of the days at risk was observed; never where none was, or where
   * most of the window was spent in a controlled environment.
   */
  public boolean covers(double share) {
    return observed > 0 && !isMostlyHeld() && observed >= share * atRisk() - 1e-9;
  }

  /** Days of use with the days on which sources differ counted as use. */
  public int usedOrDiffering() {
    return used + differing;
  }
}
