package cairn.analysis.outcome;

/**
 * A kind of rule. There are few, and every definition is a short chain of them: either one rule on
 * records, or steps that change a weekly word and then one that measures it.
 */
public sealed interface OutcomeRule permits RecordRule, WordStep, WordMeasure {
  /** What the rule asks, as a sentence or, for words, as a part of one. */
  String describe(Terms terms);
}
