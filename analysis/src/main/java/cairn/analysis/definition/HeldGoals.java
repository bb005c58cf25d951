package cairn.analysis.definition;

import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The person's own goals that held on a day. */
public final class HeldGoals {
  /** Not to use. */
  public static final Set<GoalAim> ABSTINENCE = Set.of(GoalAim.ABSTINENCE);

  private HeldGoals() {}

  /**
   * HeldGoals of some aims about the problem that held on the day: set on it or before, not taken
   * the place of by a goal set by then, and not ended. A goal that names no problem is about all.
   */
  public static List<Goal> held(UseEvidence evidence, LocalDate on, Set<GoalAim> aims) {
    Problem problem = evidence.problem();
    List<Goal> goals = evidence.history().goals();
    List<Goal> held = new ArrayList<>();
    for (Goal goal : goals) {
      boolean meant =
          aims.contains(goal.type().aim())
              && (goal.problem() == null || goal.problem().key().equals(problem.key()));
      boolean goesOn = goal.untilOn() == null || !goal.untilOn().isBefore(on);
      if (meant && goesOn && !goal.setOn().isAfter(on) && !isReplaced(goal, goals, on)) {
        held.add(goal);
      }
    }
    return held;
  }

  private static boolean isReplaced(Goal goal, List<Goal> goals, LocalDate on) {
    for (Goal other : goals) {
      if (goal.id().equals(other.replaces()) && !other.setOn().isAfter(on)) {
        return true;
      }
    }
    return false;
  }
}
