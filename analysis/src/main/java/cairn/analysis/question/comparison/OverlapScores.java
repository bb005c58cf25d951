package cairn.analysis.question.comparison;

import cairn.analysis.start.Propensity;
import cairn.analysis.start.Sides;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.List;

/** Whether people of two types could have been in either, and the scores that say so. */
final class OverlapScores {
  private static final int BINS = 20;

  private OverlapScores() {}

  static OverlapRow overlap(Propensity propensity) {
    Sides sides = propensity.sides();
    List<String> notes = new ArrayList<>();
    notes.add(propensity.reason());
    notes.addAll(propensity.design().notes());
    notes.removeIf(String::isEmpty);
    return new OverlapRow(
        sides.name(),
        sides.reference(),
        sides.count(true),
        sides.count(false),
        new OverlapRow.Effective(
            Limits.value(propensity.support().effective()),
            Limits.value(propensity.support().referenceEffective())),
        Limits.value(propensity.support().outside()),
        propensity.design().x().size(),
        propensity.overlap(),
        notes.isEmpty() ? null : String.join("; ", notes));
  }

  /** Every bin; none without a model. */
  static List<PropensityRow> scores(Propensity propensity) {
    LogisticFit fit = propensity.fit();
    if (fit == null) {
      return List.of();
    }
    long[][] n = new long[BINS][2];
    double[] e = fit.fitted();
    for (int k = 0; k < e.length; k++) {
      int bin = Math.min(BINS - 1, (int) (e[k] * BINS));
      n[bin][propensity.sides().first()[k] ? 0 : 1]++;
    }
    List<PropensityRow> rows = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      rows.add(
          new PropensityRow(
              propensity.sides().name(),
              propensity.sides().reference(),
              bin + 1L,
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              n[bin][0],
              n[bin][1]));
    }
    return rows;
  }
}
