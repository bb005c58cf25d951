package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a scale score moved reliably between its first and its last measurement on a day, for
 * every scale and subscale with a reliable change that is not unconfirmed.
 */
final class ScaleSteps {
  private static final double ROUNDING = 1e-9;

  private ScaleSteps() {}

  /** Reliably better is achieved, and with a sign of −1 reliably worse is. Value: points. */
  static List<Verdict> judge(List<Measure> measures, LocalDate day, int sign) {
    Map<String, List<Measure>> scales = new LinkedHashMap<>();
    for (Measure each : measures) {
      if (!each.measuredOn().isAfter(day) && isConfirmed(each.instrument())) {
        scales
            .computeIfAbsent(
                each.instrument().key() + "/" + each.subscale(), name -> new ArrayList<>())
            .add(each);
      }
    }
    return scales.values().stream().map(scores -> one(scores, sign)).toList();
  }

  private static boolean isConfirmed(Instrument instrument) {
    return instrument.norms().reliableChange() != null
        && instrument.norms().provenance() != Provenance.UNCONFIRMED;
  }

  private static Verdict one(List<Measure> scores, int sign) {
    Instrument instrument = scores.get(0).instrument();
    Double reliable = instrument.norms().reliableChange();
    if (scores.size() < 2 || reliable == null) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, scores.size(), 2);
    }
    double points = scores.get(scores.size() - 1).score() - scores.get(0).score();
    double better = instrument.scores().higherIsBetter() ? points : -points;
    return Verdict.of(sign * better >= reliable - ROUNDING, points, scores.size(), scores.size());
  }
}
