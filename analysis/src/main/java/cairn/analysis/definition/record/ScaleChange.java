package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Change of a scale from the score nearest the start to the last one: better or worse by at least
 * the reliable change, or neither; and where asked, across the published line between a score that
 * asks for attention and one that does not. The value is the change towards better.
 *
 * @param instrument key of the scale
 * @param subscale its subscale
 * @param points smallest change that counts; 0 for the reliable change of the catalogue
 * @param recovery whether the line must be crossed too, among people on its far side at the start
 */
public record ScaleChange(String instrument, String subscale, double points, boolean recovery)
    implements RecordRule {
  /** What became of the score. */
  public enum Change implements Keyed {
    RELIABLY_IMPROVED,
    UNCHANGED,
    RELIABLY_DETERIORATED
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    List<Measure> scores = new ArrayList<>();
    for (Measure score : evidence.history().measures()) {
      boolean asked =
          score.instrument().key().equals(instrument) && score.subscale().equals(subscale);
      if (asked && score.measuredOn().isBefore(evidence.at())) {
        scores.add(score);
      }
    }
    if (scores.isEmpty()) {
      return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 2);
    }
    Measure before = nearestStart(scores, evidence.start());
    if (before == null) {
      return Verdict.notEvaluable(Reason.NO_BASELINE, 1, 2);
    }
    Measure now = scores.get(scores.size() - 1);
    if (!now.measuredOn().isAfter(before.measuredOn())) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2);
    }
    return judge(before, now);
  }

  private Verdict judge(Measure before, Measure now) {
    Instrument scale = now.instrument();
    double sign = scale.scores().higherIsBetter() ? 1 : -1;
    double better = sign * (now.score() - before.score());
    Double least = points > 0 ? Double.valueOf(points) : scale.norms().reliableChange();
    if (least == null) {
      return Verdict.notEvaluable(Reason.NO_THRESHOLD, better, 2, 2);
    }
    Change change =
        better >= least - 1e-9
            ? Change.RELIABLY_IMPROVED
            : better <= -least + 1e-9 ? Change.RELIABLY_DETERIORATED : Change.UNCHANGED;
    boolean met = change == Change.RELIABLY_IMPROVED;
    if (recovery) {
      Double line = scale.norms().cutoff();
      if (line == null) {
        return Verdict.notEvaluable(Reason.NO_THRESHOLD, better, 2, 2);
      }
      if (!asksForAttention(scale, before.score(), line)) {
        return Verdict.notEvaluable(Reason.LEVEL_ALLOWS_NO_SHIFT, better, 2, 2);
      }
      met &= !asksForAttention(scale, now.score(), line);
    }
    return Verdict.of(met, better, 2, 2).named(change.key());
  }

  /** The line itself asks for attention where lower is better, and does not where higher is. */
  private static boolean asksForAttention(Instrument scale, double score, double line) {
    return scale.scores().higherIsBetter() ? score < line : score >= line;
  }

  /** The score in the 28 days on either side of the start that is nearest to it. */
  private static @Nullable Measure nearestStart(List<Measure> scores, LocalDate start) {
    Measure nearest = null;
    long best = Baseline.DAYS + 1L;
    for (Measure score : scores) {
      long away = Math.abs(score.measuredOn().toEpochDay() - start.toEpochDay());
      if (away < best) {
        nearest = score;
        best = away;
      }
    }
    return nearest;
  }

  @Override
  public boolean needsProblem() {
    return false;
  }

  @Override
  public String describe(Terms terms) {
    return "Better on "
        + instrument.replace('_', '-').toUpperCase(Locale.ROOT)
        + " than at the start by at least "
        + (points > 0 ? Threshold.plain(points) + " points" : "its published reliable change")
        + (recovery ? ", and no longer on the side of its line that asks for attention." : ".");
  }
}
