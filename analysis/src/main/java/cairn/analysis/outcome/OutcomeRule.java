package cairn.analysis.outcome;

/**
 * A kind of rule. There are few, and every definition is a short chain of them: one rule on records
 * of use, one that joins other records, or steps that change a weekly word and then one that
 * measures it.
 */
public sealed interface OutcomeRule permits RecordRule, JoinedRule, WordStep, WordMeasure {
  /** What the rule asks, as a sentence or, for words, as a part of one. */
  String describe(Terms terms);
}
