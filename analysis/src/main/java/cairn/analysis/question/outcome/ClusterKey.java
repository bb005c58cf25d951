package cairn.analysis.question.outcome;

import static cairn.analysis.table.Counts.ALL;

import java.io.Serializable;

/**
 * People of one group, judged by one definition.
 *
 * @param groupType type of the group of the first session
 * @param definition id of the definition
 * @param milestone key of the milestone
 * @param group id of that group
 */
public record ClusterKey(String groupType, String definition, String milestone, String group)
    implements Serializable {

  ClusterKey ofAllTypes() {
    return new ClusterKey(ALL, definition, milestone, group);
  }
}
