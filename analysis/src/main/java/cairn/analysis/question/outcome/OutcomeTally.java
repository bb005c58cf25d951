package cairn.analysis.question.outcome;

import cairn.analysis.judging.RuleKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;

/**
 * What adds up about verdicts.
 *
 * @param verdicts verdicts, by the type of the first session
 * @param clusters verdicts reached or left open, of those achieved, left open, by the group of the
 *     first session
 * @param attended due, verdicts reached or left open, achieved, left open, without a verdict for
 *     want of records, by every type attended
 * @param underRules for each missing rule in its order, judged by it, of those with a verdict or
 *     left open, of these achieved, left open; a rule that a definition does not know has zeros
 */
public record OutcomeTally(
    Counts<VerdictKey> verdicts,
    Counts<ClusterKey> clusters,
    Counts<OutcomeKey> attended,
    Counts<RuleKey> underRules)
    implements Tally {}
