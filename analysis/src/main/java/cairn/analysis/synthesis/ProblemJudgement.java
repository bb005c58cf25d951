package cairn.analysis.synthesis;

import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a person got to with one problem, against the goal that was their own.
 *
 * @param problem the problem
 * @param goal the person's own goal that day, or null without one
 * @param facts the verdicts it is made of
 * @param limitsAtStart use within the published limits before the start, or null where there are
 *     none
 * @param ownGoal at least as far as the goal, named by the {@link OutcomeCategory}
 */
public record ProblemJudgement(
    Problem problem,
    @Nullable Goal goal,
    OutcomeFacts facts,
    @Nullable Verdict limitsAtStart,
    Verdict ownGoal) {}
