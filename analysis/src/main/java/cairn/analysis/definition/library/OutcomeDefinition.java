package cairn.analysis.definition.library;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.Denominator;
import cairn.analysis.definition.EvidenceRule;
import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.word.WordChain;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Provenance;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One published way to say that something helped, as data.
 *
 * @param title what it is known by
 * @param meaning what it says, and where it comes from
 * @param scope for what it is
 * @param terms window, threshold, coverage, missing and mixed rule
 * @param ruling one rule on records, or steps on a word and a measure
 * @param isDefault whether a report uses it without being asked
 */
public record OutcomeDefinition(
    Title title, Meaning meaning, Scope scope, Terms terms, Ruling ruling, boolean isDefault)
    implements Definition {
  @Override
  public String id() {
    return title.id();
  }

  /** Counts up; a published version is never changed. */
  public int version() {
    return title.version();
  }

  /** What it asks, where others ask the same in their own ways; else null. */
  public @Nullable String asks() {
    return title.asks();
  }

  /** What it is about. */
  public DefinitionGroup group() {
    return title.group();
  }

  @Override
  public String label() {
    return title.label();
  }

  @Override
  public String sentence() {
    return meaning.sentence();
  }

  /** The same as a formula. */
  public String formula() {
    return meaning.formula();
  }

  /** Author and year of what it follows. */
  public String citation() {
    return meaning.citation();
  }

  /** Where its numbers come from. */
  public Provenance provenance() {
    return meaning.provenance();
  }

  /** A worked example. */
  public String example() {
    return meaning.example();
  }

  /** Made-up people whom the build tries it on, as its own entry names them. */
  public List<WorkedCase> cases() {
    return meaning.cases();
  }

  /** Keys of the problems, or classes of problems, it is for; empty for all. */
  public List<String> problems() {
    return scope.problems();
  }

  /** Periods of a word that must be observed; 0 where an empty word is judged too. */
  public int minimumObserved() {
    return scope.minimumObserved();
  }

  /** Whom or what its share is of, the main one first. */
  public List<Denominator> denominators() {
    return scope.denominators();
  }

  /** Whether it is about single problems; otherwise about the person as a whole. */
  public boolean needsProblem() {
    return rule().needsProblem();
  }

  @Override
  public boolean appliesTo(Problem problem) {
    List<String> problems = problems();
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
  @Override
  public Verdict judge(UseEvidence evidence) {
    return judge(evidence, terms.missing());
  }

  @Override
  public List<MissingRule> missingRules() {
    if (isJoined()) {
      return terms.missing() == MissingRule.OBSERVED
          ? List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT)
          : List.of(terms.missing(), MissingRule.MISSING_IS_NO_IMPROVEMENT);
    }
    return readsWords()
        ? UnderMissing.ofWords(group(), terms.missing())
        : recordRule().missingRules();
  }

  @Override
  public Verdict judge(UseEvidence evidence, MissingRule missing) {
    if (!missingRules().contains(missing)) {
      throw new IllegalArgumentException("the definition cannot be judged under this rule");
    }
    return BothEnds.judge(this, evidence, missing);
  }

  /** What it says under each of its missing rules; the records are looked at once for all. */
  public void judgeEach(UseEvidence evidence, BiConsumer<MissingRule, Verdict> found) {
    BothEnds.each(this, evidence, found);
  }

  /** Whether there is no verdict because records are missing, and not because none is due. */
  public static boolean isGap(Verdict verdict) {
    return UnderMissing.isGap(verdict);
  }

  /** Whether such a reason for no verdict is that records are missing. */
  public static boolean isGap(Reason reason) {
    return UnderMissing.isGap(reason);
  }

  /** Whether the rule is part of its own steps, so that nothing is filled beforehand. */
  boolean holdsItself(MissingRule rule) {
    return readsWords() && rule == terms.missing();
  }

  /** Whether it looks at amounts, which nothing can stand in for. */
  boolean needsAmounts() {
    return ruling instanceof Ruling.OnRecords records && records.rule().needsAmounts();
  }

  @Override
  public Verdict asItStands(UseEvidence evidence) {
    if (!(ruling instanceof Ruling.OnWords words)) {
      return recordRule().judge(evidence.taking(terms.mixed()), terms);
    }
    Verdict verdict = judge(words.chain(), evidence.taking(terms.mixed()).word());
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
    return judge(chain(), word);
  }

  private Verdict judge(WordChain chain, String word) {
    int observed = WordLibrary.observed(word);
    int expected = WordLibrary.expected(word);
    double number = observed < minimumObserved() ? Double.NaN : chain.number(word);
    if (Double.isNaN(number)) {
      Reason why = observed == 0 ? Reason.NO_REPORTS : Reason.COVERAGE_TOO_LOW;
      return Verdict.notEvaluable(why, observed, expected);
    }
    boolean met =
        chain.isYesOrNo()
            ? (chain.apply(word) == 1) != (group() == DefinitionGroup.RETURN_TO_USE)
            : chain.measure().isGood(chain.stepped(word), number);
    return Verdict.of(met, number, observed, expected);
  }

  /** Whether what it does about a missing week is part of its steps on the word. */
  private boolean readsWords() {
    return ruling instanceof Ruling.OnWords
        || (ruling instanceof Ruling.OnRecords records && records.rule().readsWords());
  }

  private EvidenceRule recordRule() {
    if (ruling instanceof Ruling.OnRecords records) {
      return records.rule();
    }
    throw new IllegalStateException("this definition is not on records of use");
  }

  /**
   * Whether its rule joins other records than those of use, so that evidence of use is not enough.
   */
  public boolean isJoined() {
    return ruling instanceof Ruling.Joining;
  }

  /** The rule that decides: the only one, or the measure behind the steps on a word. */
  public OutcomeRule rule() {
    return ruling.rule();
  }

  @Override
  public boolean isOnWords() {
    return ruling instanceof Ruling.OnWords;
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
    if (ruling instanceof Ruling.OnWords words) {
      return words.chain();
    }
    throw new IllegalStateException("this definition is on records, not on words");
  }

  /** The same definition that refuses words with fewer observed periods, under another id. */
  OutcomeDefinition guarded(String guardedId, int minimum) {
    String weeks = minimum + " weeks observed";
    return new OutcomeDefinition(
        new Title(guardedId, version(), group(), label() + ", with at least " + weeks, asks()),
        new Meaning(
            sentence() + " Not judged with fewer than " + weeks + ".",
            formula(),
            citation(),
            Provenance.HOUSE,
            example(),
            List.of()),
        new Scope(problems(), minimum, denominators()),
        terms,
        ruling,
        false);
  }

  /** The same definition, used by a report without being asked, or not. */
  OutcomeDefinition reported(boolean byDefault) {
    return byDefault == isDefault
        ? this
        : new OutcomeDefinition(title, meaning, scope, terms, ruling, byDefault);
  }

  /** The threshold, or null where the rule itself decides. */
  public @Nullable Threshold threshold() {
    return terms.threshold();
  }
}
