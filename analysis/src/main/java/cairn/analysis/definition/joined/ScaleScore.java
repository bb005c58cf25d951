package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.definition.fact.ProblemFacts;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Measure;
import java.util.List;

/**
 * The last score on a scale that has no cut-off, kept as it is. Without a threshold it is achieved
 * where it is better than the first one; with one, where the score itself reaches it. Value: the
 * last score, in points.
 *
 * @param instrument key of the scale
 * @param subscale its subscale
 */
public record ScaleScore(String instrument, String subscale) implements JoinedRule.PersonRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Terms terms) {
    List<Measure> scores =
        evidence.history().measures().stream()
            .filter(m -> m.instrument().key().equals(instrument) && m.subscale().equals(subscale))
            .filter(m -> m.measuredOn().isBefore(evidence.at()))
            .filter(m -> !m.measuredOn().isBefore(evidence.start().minusDays(ProblemFacts.WINDOW)))
            .toList();
    if (scores.isEmpty()) {
      return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 1);
    }
    Measure last = scores.get(scores.size() - 1);
    if (terms.threshold() != null) {
      return Verdict.of(terms.threshold().isMetBy(last.score()), last.score(), 1, 1);
    }
    if (scores.size() < 2) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, last.score(), 1, 2);
    }
    double change = last.score() - scores.get(0).score();
    boolean better = last.instrument().scores().higherIsBetter() ? change > 0 : change < 0;
    return Verdict.of(better, last.score(), 2, 2);
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.POINTS;
  }

  @Override
  public String describe(Terms terms) {
    return terms.threshold() == null
        ? "The last score is better than the first one since the start; the score itself is kept as"
            + " it is, for there is no line that it should reach."
        : "The last score is " + terms.threshold().describe() + ".";
  }
}
