package cairn.analysis.synthesis;

import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reliable change of scale scores between the first and the last measurement since the start. Only
 * scales with a published reliable change count. Value: points better, negative for worse.
 */
final class ScaleShift {
  private static final double ROUNDING = 1e-9;

  private ScaleShift() {}

  /**
   * One verdict for every scale and subscale.
   *
   * @param measures of one person, by day
   * @param from first day that counts
   * @param at the day after the last that counts
   * @param worse whether reliably worse is asked for, instead of reliably better
   */
  static List<Verdict> judge(List<Measure> measures, LocalDate from, LocalDate at, boolean worse) {
    Map<String, List<Measure>> byScale = new TreeMap<>();
    for (Measure each : measures) {
      Instrument instrument = each.instrument();
      if (instrument.reliableChange() != null
          && instrument.provenance() != Provenance.UNCONFIRMED
          && !each.measuredOn().isBefore(from)
          && each.measuredOn().isBefore(at)) {
        byScale
            .computeIfAbsent(instrument.key() + "\n" + each.subscale(), k -> new ArrayList<>())
            .add(each);
      }
    }
    return byScale.values().stream().map(scores -> judge(scores, worse)).toList();
  }

  private static Verdict judge(List<Measure> scores, boolean worse) {
    if (scores.size() < 2) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2);
    }
    Instrument instrument = scores.get(0).instrument();
    double change = scores.get(scores.size() - 1).score() - scores.get(0).score();
    double better = instrument.higherIsBetter() ? change : -change;
    double needed = instrument.reliableChange() == null ? 0 : instrument.reliableChange();
    boolean met = worse ? better <= -needed + ROUNDING : better >= needed - ROUNDING;
    return Verdict.of(met, better, 2, 2);
  }
}
