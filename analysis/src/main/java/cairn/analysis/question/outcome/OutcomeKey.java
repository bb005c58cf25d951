package cairn.analysis.question.outcome;

import static cairn.analysis.table.Counts.ALL;

import java.io.Serializable;

/**
 * What one definition says at one milestone.
 *
 * @param groupType key of the group type
 * @param problem key of the problem, or all
 * @param definition id of the definition
 * @param milestone key of the milestone
 */
public record OutcomeKey(String groupType, String problem, String definition, String milestone)
    implements Serializable {

  OutcomeKey ofAllTypes() {
    return new OutcomeKey(ALL, problem, definition, milestone);
  }

  OutcomeKey ofAllProblems() {
    return new OutcomeKey(groupType, ALL, definition, milestone);
  }
}
