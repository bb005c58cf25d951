package cairn.analysis.outcome;

import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Provenance;
import java.util.List;
import java.util.Set;
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

  private static final Set<Reason> MISSING_DATA =
      Set.of(
          Reason.NO_REPORTS,
          Reason.COVERAGE_TOO_LOW,
          Reason.AMOUNT_NOT_RECORDED,
          Reason.NO_SECOND_ASSESSMENT,
          Reason.NOT_REVIEWED);

  /** Whether it is about single problems; otherwise about the person as a whole. */
  public boolean needsProblem() {
    return !(rules.get(rules.size() - 1) instanceof RecordRule rule) || rule.needsProblem();
  }

  /** Whether it is for the problem, or for a class that the problem belongs to. */
  public boolean appliesTo(Problem problem) {
    return needsProblem()
        && (problems.isEmpty()
            || problems.contains(problem.key())
            || (problem.parent() != null && problems.contains(problem.parent())));
  }

  /** What it says, with its own missing rule. */
  public Verdict judge(Evidence evidence) {
    return judge(evidence, terms.missing());
  }

  /**
   * What it says under another missing rule. Where too little is known even so, counting the
   * missing as use or as no improvement makes it not achieved, and counting it as no use makes it
   * achieved; so the worst is never above, and the best never below, what was observed. A reason
   * that is not about missing records stands under every rule.
   */
  public Verdict judge(Evidence evidence, MissingRule missing) {
    Verdict verdict = observed(evidence.under(missing), missing);
    if (verdict.isEvaluable() || !MISSING_DATA.contains(verdict.reason())) {
      return verdict;
    }
    return switch (missing) {
      case MISSING_IS_USE, MISSING_IS_NO_IMPROVEMENT -> standIn(verdict, Status.NOT_ACHIEVED);
      case MISSING_IS_NO_USE -> standIn(verdict, Status.ACHIEVED);
      default -> verdict;
    };
  }

  private static Verdict standIn(Verdict verdict, Status status) {
    return new Verdict(
        status,
        verdict.value(),
        verdict.category(),
        verdict.reason(),
        verdict.observed(),
        verdict.expected());
  }

  private Verdict observed(Evidence evidence, MissingRule missing) {
    if (rules.get(rules.size() - 1) instanceof RecordRule rule) {
      return rule.judge(evidence, terms);
    }
    throw new IllegalStateException("not a rule on records: " + missing);
  }

  /** The threshold, or null where the rule itself decides. */
  public @Nullable Threshold threshold() {
    return terms.threshold();
  }
}
