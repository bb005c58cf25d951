package cairn.analysis.question.people;

/**
 * Over how many days most of a program's reports tell of use at once, so that a reader is shown
 * first the definition that follows it: the last 28 days where most reports tell of more than a
 * week, the last 30 where most tell of more than 28 days, and no other than usual else.
 */
public enum Reporting {
  WEEKLY("ABS-1-28"),
  FOUR_WEEKLY("ABS-1-28"),
  MONTHLY("ABS-1-30");

  /** Days up to which a report counts as one of a week. */
  static final int WEEK = 7;

  /** Days up to which a longer one counts as one of four weeks. */
  static final int FOUR_WEEKS = 28;

  private final String noUse;

  Reporting(String noUse) {
    this.noUse = noUse;
  }

  /**
   * How a program reports.
   *
   * @param overAWeek share of its reports that tell of more than seven days, 0 without any
   * @param overFourWeeks share of its reports that tell of more than 28
   */
  public static Reporting of(double overAWeek, double overFourWeeks) {
    if (overFourWeeks > 0.5) {
      return MONTHLY;
    }
    return overAWeek > 0.5 ? FOUR_WEEKLY : WEEKLY;
  }

  /** Id of the definition of no use that follows its reports. */
  public String noUse() {
    return noUse;
  }

  /** Whether most reports tell of more than a week. */
  public boolean isLong() {
    return this != WEEKLY;
  }
}
