package cairn.analysis.job;

import cairn.analysis.compare.PeopleRows.Check;
import java.util.List;

/** What is asked of the records before their numbers are relied on. */
final class QualityChecks {
  /** No target: the number is for information. */
  private static final double NONE = Double.NaN;

  private QualityChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("goal_by_second_session", "A goal set by the second session attended", 0.9),
        new Check("goals_reviewed", "Goals that were due for review and were reviewed", 0.8),
        new Check("use_at_start", "Use known at the start, for substances with a goal", 0.85),
        new Check("weeks_reported", "Weeks with a report, of the weeks a report was due", 0.8),
        new Check("use_at_13_weeks", "Use known at 13 weeks, for substances with a goal", 0.7),
        new Check("attendance_recorded", "Meetings held with an attendance row for members", 0.95),
        new Check("second_stage", "Stages of change assessed again within the window", NONE),
        new Check("end_reason_known", "Ended memberships with a reason", NONE));
  }
}
