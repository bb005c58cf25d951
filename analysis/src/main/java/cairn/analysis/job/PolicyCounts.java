package cairn.analysis.job;

import cairn.analysis.history.Course;
import cairn.analysis.history.Milestone;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.ingest.model.GroupType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts every definition under every missing rule, for both views.
 *
 * @param plan how many sessions make a person count in a type attended
 */
record PolicyCounts(StudyPlan plan) {
  /** The view in which people count once. */
  static final String FIRST = "first";

  /** The view in which people count in each type attended. */
  static final String ATTENDED = "attended";

  void count(JudgedCourse judged, Summary summary) {
    Course course = judged.course();
    String type = course.firstType().key();
    Map<Milestone, List<GroupType>> attended = new HashMap<>();
    judged.underEachRule(
        (milestone, problem, definition, isReported, numbers) -> {
          summary.policies.add(new Key(type, FIRST, problem, definition, milestone.key()), numbers);
          if (isReported) {
            List<GroupType> types =
                attended.computeIfAbsent(
                    milestone,
                    m -> List.copyOf(course.typesAttended(judged.day(m), plan.attendedSessions())));
            for (GroupType each : types) {
              summary.policies.add(
                  new Key(each.key(), ATTENDED, problem, definition, milestone.key()), numbers);
            }
          }
        });
  }
}
