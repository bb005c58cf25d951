package cairn.analysis.judging;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A verdict together with what it is about.
 *
 * @param problem key of the problem, or {@code all}
 * @param definition id of the definition
 * @param milestone when it was judged
 * @param goalType key of the person's own goal for the problem then, or null without one
 * @param window the days it looked at
 * @param missing what the definition does about missing periods
 * @param verdict what it says
 */
public record Judgement(
    String problem,
    String definition,
    Milestone milestone,
    @Nullable String goalType,
    Period window,
    MissingRule missing,
    Verdict verdict) {

  /** The order of the published table. */
  public static final Comparator<Judgement> BY_KEY =
      Comparator.comparing(Judgement::problem)
          .thenComparing(Judgement::definition)
          .thenComparing(judgement -> judgement.milestone().key());

  /** The judgement of a definition of the library. */
  static Judgement of(
      String problem,
      OutcomeDefinition definition,
      Milestone milestone,
      @Nullable String goalType,
      LocalDate start,
      LocalDate at,
      Verdict verdict) {
    int days = definition.terms().windowDays();
    LocalDate from = days == 0 ? start : at.minusDays(days);
    return new Judgement(
        problem,
        definition.id(),
        milestone,
        goalType,
        new Period(from, at),
        definition.terms().missing(),
        verdict);
  }
}
