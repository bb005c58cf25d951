package cairn.analysis.question.outcome;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts alike.
 *
 * @param groupType type of the group of the first session
 * @param problem key of the problem, or all
 * @param definition id of the definition
 * @param milestone key of the milestone
 * @param goalType the person's own goal for the problem, or {@link CategoryRow#NO_GOAL}
 * @param status what the verdict is
 * @param reason why
 * @param category the named outcome, or null for a definition without any
 */
public record VerdictKey(
    String groupType,
    String problem,
    String definition,
    String milestone,
    String goalType,
    Status status,
    Reason reason,
    @Nullable String category)
    implements Serializable {

  OutcomeKey outcome() {
    return new OutcomeKey(groupType, problem, definition, milestone);
  }
}
