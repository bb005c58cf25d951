package cairn.analysis.outcome;

import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Provenance;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One published way to say that something helped, as data.
 *
 * @param id stable name
 * @param version counts up; a published version is never changed
 * @param group what it is about
 * @param label short name for readers
 * @param sentence the definition in words, without its missing rule
 * @param formula the same as a formula
 * @param problems keys of the problems, or classes of problems, it is for; empty for all
 * @param terms window, threshold, coverage, missing and mixed rule
 * @param rules one rule on records, or steps on a word and a measure
 * @param minimumObserved periods of a word that must be observed; 0 for the published behaviour,
 *     which judges an empty word too
 * @param denominators whom or what its share is of, the main one first
 * @param citation author and year of what it follows
 * @param provenance where its numbers come from
 * @param isDefault whether a report uses it without being asked
 * @param example a worked example
 */
public record OutcomeDefinition(
    String id,
    int version,
    DefinitionGroup group,
    String label,
    String sentence,
    String formula,
    List<String> problems,
    Terms terms,
    List<OutcomeRule> rules,
    int minimumObserved,
    List<Denominator> denominators,
    String citation,
    Provenance provenance,
    boolean isDefault,
    String example) {

  /** Whether it is about single problems; otherwise about the person as a whole. */
  public boolean needsProblem() {
    JoinedRule joined = joined();
    return joined == null ? isOnWords() || recordRule().needsProblem() : joined.needsProblem();
  }

  /** Whether it is for the problem, or for a class that the problem belongs to. */
  public boolean appliesTo(Problem problem) {
    return needsProblem()
        && (problems.isEmpty()
            || problems.contains(problem.key())
            || (problem.parent() != null && problems.contains(problem.parent())));
  }

  /**
   * What it says, with its own missing rule.
   *
   * @throws IllegalStateException for a definition that joins other records
   */
  public Verdict judge(UseEvidence evidence) {
    return judge(evidence, terms.missing());
  }

  /** The missing rules that it can be judged under, its own way first. */
  public List<MissingRule> missingRules() {
    if (isJoined()) {
      return terms.missing() == MissingRule.OBSERVED
          ? List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT)
          : List.of(terms.missing(), MissingRule.MISSING_IS_NO_IMPROVEMENT);
    }
    return readsWords()
        ? UnderMissing.ofWords(group, terms.missing())
        : recordRule().missingRules();
  }

  /**
   * What it says under another missing rule. The worst is never above, and the best never below,
   * what it says by its own rule.
   *
   * @throws IllegalArgumentException for a rule that is none of {@link #missingRules}
   */
  public Verdict judge(UseEvidence evidence, MissingRule missing) {
    if (!missingRules().contains(missing)) {
      throw new IllegalArgumentException("the definition cannot be judged under this rule");
    }
    return UnderMissing.one(this, evidence, missing, asItStands(evidence));
  }

  /** What it says under each of its missing rules; the records are looked at once for all. */
  public void judgeEach(UseEvidence evidence, BiConsumer<MissingRule, Verdict> found) {
    UnderMissing.each(this, evidence, found);
  }

  /** Whether there is no verdict because records are missing, and not because none is due. */
  public static boolean isGap(Verdict verdict) {
    return UnderMissing.isGap(verdict);
  }

  /** Whether the rule is part of its own steps, so that nothing is filled beforehand. */
  boolean holdsItself(MissingRule rule) {
    return readsWords() && rule == terms.missing();
  }

  /** Whether it looks at amounts, which nothing can stand in for. */
  boolean needsAmounts() {
    return !isOnWords() && recordRule().needsAmounts();
  }

  /** What it says of records as they are, or as they were filled. */
  Verdict asItStands(UseEvidence evidence) {
    if (!isOnWords()) {
      return recordRule().judge(evidence, terms);
    }
    String word = evidence.word();
    Verdict verdict = judge(word);
    return evidence.hasDied() && !verdict.isEvaluable()
        ? Verdict.notEvaluable(Reason.DIED, verdict.observed(), verdict.expected())
        : verdict;
  }

  /**
   * What a definition on words says of a weekly word. One about return to use is achieved where
   * there was none; with a number and no threshold, any good news at all counts as achieved.
   *
   * @throws IllegalStateException for a definition on records
   */
  public Verdict judge(String word) {
    int observed = WordLibrary.observed(word);
    int expected = (int) word.chars().filter(symbol -> symbol != '_').count();
    WordChain chain = chain();
    double number = observed < minimumObserved ? Double.NaN : chain.number(word);
    if (Double.isNaN(number)) {
      Reason why = observed == 0 ? Reason.NO_REPORTS : Reason.COVERAGE_TOO_LOW;
      return Verdict.notEvaluable(why, observed, expected);
    }
    boolean met =
        chain.isYesOrNo()
            ? (chain.apply(word) == 1) != (group == DefinitionGroup.RETURN_TO_USE)
            : chain.measure().isGood(chain.stepped(word), number);
    return Verdict.of(met, number, observed, expected);
  }

  /** Whether what it does about a missing week is part of its steps on the word. */
  private boolean readsWords() {
    return isOnWords()
        || (rules.get(rules.size() - 1) instanceof WithAbstinenceGoal rule
            && rule.of().isOnWords());
  }

  private RecordRule recordRule() {
    if (rules.get(rules.size() - 1) instanceof RecordRule rule) {
      return rule;
    }
    throw new IllegalStateException("this definition is not on records of use");
  }

  /**
   * Whether its rule joins other records than those of use, so that evidence of use is not enough.
   */
  public boolean isJoined() {
    return joined() != null;
  }

  /** The rule that joins other records, or null where the definition is on use alone. */
  public @Nullable JoinedRule joined() {
    return rules.get(rules.size() - 1) instanceof JoinedRule rule ? rule : null;
  }

  /** Whether it is a rule on weekly words. */
  public boolean isOnWords() {
    return rules.get(rules.size() - 1) instanceof WordMeasure;
  }

  /** Whether it asks for a number and not for a yes or a no. */
  public boolean isMeasure() {
    return isOnWords() && !chain().isYesOrNo();
  }

  /**
   * The steps and the measure of a definition on words.
   *
   * @throws IllegalStateException for a definition on records
   */
  WordChain chain() {
    if (!(rules.get(rules.size() - 1) instanceof WordMeasure measure)) {
      throw new IllegalStateException("this definition is on records, not on words");
    }
    List<WordStep> steps =
        rules.stream().filter(WordStep.class::isInstance).map(WordStep.class::cast).toList();
    return new WordChain(steps, measure, terms.threshold());
  }

  /** The same definition that refuses words with fewer observed periods, under another id. */
  OutcomeDefinition guarded(String guardedId, int minimum) {
    return new OutcomeDefinition(
        guardedId,
        version,
        group,
        label + ", with at least " + minimum + " weeks observed",
        sentence + " Not judged with fewer than " + minimum + " weeks observed.",
        formula,
        problems,
        terms,
        rules,
        minimum,
        denominators,
        citation,
        Provenance.HOUSE,
        false,
        example);
  }

  /** The same definition, used by a report without being asked, or not. */
  OutcomeDefinition reported(boolean byDefault) {
    return byDefault == isDefault
        ? this
        : new OutcomeDefinition(
            id,
            version,
            group,
            label,
            sentence,
            formula,
            problems,
            terms,
            rules,
            minimumObserved,
            denominators,
            citation,
            provenance,
            byDefault,
            example);
  }

  /** The threshold, or null where the rule itself decides. */
  public @Nullable Threshold threshold() {
    return terms.threshold();
  }
}
