package cairn.analysis.question.goal;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;

/**
 * What adds up about goals.
 *
 * @param goals by type of group and goal: people, set, reviewed, met, partly, not met, changed,
 *     reviews
 * @param attainment people with a goal attainment T, and its sum in millionths
 * @param ownWeeks people with so many weeks met, and left open, of so many observed: people, weeks
 * @param periods by type and problem: planned, ended, judged, kept, kept as a whole, left open
 * @param choices people who attended, by whose their first goal was
 * @param orders people due, by what they put first
 */
record GoalTally(
    Counts<GoalKey> goals,
    Counts<GoalKey> attainment,
    Counts<OwnWeeksKey> ownWeeks,
    Counts<PeriodKey> periods,
    Counts<ChoiceKey> choices,
    Counts<OrderKey> orders)
    implements Tally {

  /** Whose the first goal was, by the key of who chose it, or {@link #WITHOUT}. */
  record ChoiceKey(IntakeVariable variable, String category, String whose) implements Serializable {
    /** What stands for people without a goal. */
    static final String WITHOUT = "without";

    ChoiceKey ofAllCategories() {
      return new ChoiceKey(variable, ALL, whose);
    }

    ChoiceKey of(String other) {
      return new ChoiceKey(variable, category, other);
    }
  }

  /** Goals of a kind. */
  record GoalKey(String groupType, String goalType) implements Serializable {
    GoalKey ofAllTypes() {
      return new GoalKey(ALL, goalType);
    }
  }

  /** People alike in their weeks. */
  record OwnWeeksKey(String groupType, String goalType, int met, int observed, int unplaced)
      implements Serializable {
    OwnWeeksKey ofAllTypes() {
      return new OwnWeeksKey(ALL, goalType, met, observed, unplaced);
    }
  }

  /** Planned times for a problem. */
  record PeriodKey(String groupType, String problem) implements Serializable {
    PeriodKey ofAllTypes() {
      return new PeriodKey(ALL, problem);
    }

    PeriodKey ofAllProblems() {
      return new PeriodKey(groupType, ALL);
    }
  }
}
