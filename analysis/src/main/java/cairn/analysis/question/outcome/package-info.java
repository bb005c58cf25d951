/**
 * What did people get to, by each definition? Timelines, verdicts, outcomes under every rule for
 * missing records, the reasons behind them and the definitions in words.
 */
@NullMarked
package cairn.analysis.question.outcome;

import org.jspecify.annotations.NullMarked;
