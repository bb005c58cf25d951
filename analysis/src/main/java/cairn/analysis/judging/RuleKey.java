package cairn.analysis.judging;

import static cairn.analysis.table.Counts.ALL;

import java.io.Serializable;

/**
 * People whom one definition judges at one milestone, under every missing rule.
 *
 * @param groupType key of the group type
 * @param view where people count
 * @param problem key of the problem, or all
 * @param definition id of the definition
 * @param milestone key of the milestone
 */
public record RuleKey(
    String groupType, View view, String problem, String definition, String milestone)
    implements Serializable {

  RuleKey ofAllTypes() {
    return new RuleKey(ALL, view, problem, definition, milestone);
  }

  RuleKey ofAllProblems() {
    return new RuleKey(groupType, view, ALL, definition, milestone);
  }

  /** The stratum's own name, where its draws start. */
  String words() {
    return String.join("/", groupType, view.key(), problem, definition, milestone);
  }
}
