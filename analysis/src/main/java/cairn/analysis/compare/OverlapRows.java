package cairn.analysis.compare;

import cairn.analysis.result.ComparisonTables;
import cairn.analysis.statistic.LogisticFit;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;

/** Whether people of two types could have been in either, and the scores that say so. */
final class OverlapRows {
  static final int BINS = 20;

  private OverlapRows() {}

  /** The row of {@code overlap}. */
  static Row overlap(Propensity propensity) {
    Sides sides = propensity.sides();
    List<String> notes = new ArrayList<>();
    notes.add(propensity.reason());
    notes.addAll(propensity.design().notes());
    notes.removeIf(String::isEmpty);
    return new RowDraft(ComparisonTables.OVERLAP)
        .set("group_type", sides.name())
        .set("reference", sides.reference())
        .set("n", (long) sides.count(true))
        .set("reference_n", (long) sides.count(false))
        .set("effective", propensity.effective())
        .set("reference_effective", propensity.referenceEffective())
        .set("outside", propensity.outside())
        .set("columns", (long) propensity.design().x().size())
        .set("verdict", propensity.standing())
        .set("note", notes.isEmpty() ? null : String.join("; ", notes))
        .build();
  }

  /** Rows of {@code propensity}, every bin; none without a model. */
  static List<Row> scores(Propensity propensity) {
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
    List<Row> rows = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      rows.add(
          new RowDraft(ComparisonTables.PROPENSITY)
              .set("group_type", propensity.sides().name())
              .set("reference", propensity.sides().reference())
              .set("bin", bin + 1L)
              .set("from", (double) bin / BINS)
              .set("to", (bin + 1.0) / BINS)
              .set("n", n[bin][0])
              .set("reference_n", n[bin][1])
              .build());
    }
    return rows;
  }
}
