package cairn.analysis.question.people;

import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** What is asked of the records before their numbers are relied on, in the order published. */
public enum QualityCheck implements Keyed {
  GOAL_BY_SECOND_SESSION("A goal set by the second session attended", 0.9),
  GOALS_REVIEWED("Goals that were due for review and were reviewed", 0.8),
  USE_AT_START("Use known at the start, for substances with a goal", 0.85),
  WEEKS_REPORTED(
      "Weeks with a report or a test, of the weeks in care or up to the primary milestone", 0.8),
  USE_AT_13_WEEKS("Use known at 13 weeks, for substances with a goal", 0.7),
  ATTENDANCE_RECORDED("Meetings held with an attendance row for members", 0.95),
  FOLLOWED_UP("Reached for an interview or review at the plan's follow-up", 0.8),
  SECOND_STAGE("Stages of change assessed again within the window", null),
  END_REASON_KNOWN("Ended memberships with a reason", null),
  CONTRADICTED_PERIODS(
      "Tested periods reported without use that a positive test contradicts", null),
  CONTRADICTED_WITHIN_REACH(
      "Contradicted periods in which the test can have found use told of before", null),
  REPORTS_OVER_A_WEEK("Use reports that tell of more than seven days at once", null),
  REPORTS_OVER_28_DAYS("Use reports that tell of more than 28 days at once", null);

  private final String label;
  private final @Nullable Double target;

  QualityCheck(String label, @Nullable Double target) {
    this.label = label;
    this.target = target;
  }

  /** The check in words. */
  public String label() {
    return label;
  }

  /** The share aimed at, or null where the number is for information. */
  public @Nullable Double target() {
    return target;
  }
}
