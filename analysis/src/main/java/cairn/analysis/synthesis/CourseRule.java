package cairn.analysis.synthesis;

import cairn.analysis.outcome.JoinedRule;
import cairn.analysis.outcome.Terms;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/** The kinds of rule on goals, stages and stays, and on what joins them with use. */
public sealed interface CourseRule extends JoinedRule
    permits CourseRule.PersonRule, CourseRule.ProblemRule {

  /** A rule about the person as a whole. */
  sealed interface PersonRule extends CourseRule
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
    /**
     * What it says of a start and a day; null where it says nothing, such as before its own time
     * has come.
     */
    @Nullable Verdict judge(CourseEvidence evidence, Terms terms);
  }

  /** A rule about one problem of the person. */
  sealed interface ProblemRule extends CourseRule
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

    @Override
    default boolean needsProblem() {
      return true;
    }
  }
}
