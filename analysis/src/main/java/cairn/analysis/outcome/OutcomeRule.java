package cairn.analysis.outcome;

/**
 * A kind of rule. There are few, and every definition is a short chain of them: either one rule on
 * records, or steps that change a weekly word and then one that measures it.
 */
public sealed interface OutcomeRule permits RecordRule {
  /** What the rule asks, as a sentence for readers. */
  String describe(Terms terms);
}
