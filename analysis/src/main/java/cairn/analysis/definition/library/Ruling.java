package cairn.analysis.definition.library;

import cairn.analysis.definition.EvidenceRule;
import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.word.WordChain;
import cairn.analysis.definition.word.WordMeasure;
import cairn.analysis.definition.word.WordStep;
import java.util.List;

/** What decides a definition: one rule, or steps on a weekly word and what measures it. */
sealed interface Ruling {
  /** The rule that decides: the only one, or the measure behind the steps. */
  OutcomeRule rule();

  /** The whole in words. */
  default String describe(Terms terms) {
    return rule().describe(terms);
  }

  /** On the weekly word. */
  record OnWords(WordChain chain) implements Ruling {
    @Override
    public OutcomeRule rule() {
      return chain.measure();
    }

    @Override
    public String describe(Terms terms) {
      return "In the weekly word: " + chain.describe(terms) + ".";
    }
  }

  /** On records of one kind, as a rule on evidence. */
  record OnRecords(EvidenceRule rule) implements Ruling {}

  /** On several kinds of record, which evidence of use does not hold. */
  record Joining(OutcomeRule rule) implements Ruling {}

  /**
   * The rules of an entry, in the order written.
   *
   * @param rules one that stands alone, or steps and a measure
   * @param terms with the threshold of a measure
   */
  static Ruling of(List<OutcomeRule> rules, Terms terms) {
    OutcomeRule last = rules.get(rules.size() - 1);
    if (last instanceof WordMeasure measure) {
      List<WordStep> steps =
          rules.stream().filter(WordStep.class::isInstance).map(WordStep.class::cast).toList();
      return new OnWords(new WordChain(steps, measure, terms.threshold()));
    }
    return last instanceof EvidenceRule rule ? new OnRecords(rule) : new Joining(last);
  }
}
