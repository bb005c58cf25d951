package cairn.analysis.question.outcome;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts alike.
 *
 * @param outcome what was asked; the group type is that of the first session
 * @param goalType the person's own goal for the problem, or {@link CategoryRow#NO_GOAL}
 * @param status what the verdict is
 * @param reason why
 * @param category the named outcome, or null for a definition without any
 */
public record VerdictKey(
    OutcomeKey outcome, String goalType, Status status, Reason reason, @Nullable String category)
    implements Serializable {}
