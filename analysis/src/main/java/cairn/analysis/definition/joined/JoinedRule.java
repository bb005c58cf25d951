package cairn.analysis.definition.joined;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A rule on more than use: on goals, stages, stays in groups, or on what joins them with use. It is
 * written in files like every other rule.
 */
public sealed interface JoinedRule extends OutcomeRule
    permits JoinedRule.PersonRule, JoinedRule.ProblemRule {
  @Override
  default Place place() {
    return Place.ALONE;
  }

  /** A rule about the person as a whole. */
  sealed interface PersonRule extends JoinedRule
      permits ActiveWeeks,
          AnyOfParts,
          Attained,
          AttendanceRate,
          CameBack,
          Completed,
          EarlyLeaving,
          GoalsReviewed,
          IetStyle,
          MonthsWithSession,
          RetainedFor,
          ScaleScore,
          WayStayEnded {
    @Override
    default boolean needsProblem() {
      return false;
    }

    /**
     * What it says of a start and a day; null where it says nothing, such as before its own time
     * has come.
     */
    @Nullable Verdict judge(CourseEvidence evidence, Terms terms);
  }

  /** A rule about one problem of the person. */
  sealed interface ProblemRule extends JoinedRule
      permits EnteredAt,
          GoalChanged,
          GoalNamed,
          OwnGoalReached,
          StageForward,
          StageKnown,
          StageNet,
          StageReached,
          StageRecycled,
          WeeksMeetingGoal {
    /** What it says of a start, a problem and a day; null where it says nothing. */
    @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms);
  }
}
