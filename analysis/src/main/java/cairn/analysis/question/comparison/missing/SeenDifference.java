package cairn.analysis.question.comparison.missing;

import cairn.analysis.start.Design;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterInfluence;
import cairn.analysis.statistic.missing.SeenWeights;
import cairn.analysis.statistic.separation.IndependentColumns;
import java.util.Arrays;

/**
 * The plain difference with those seen weighing the inverse of their chance of being seen, from the
 * type and what is known at the start, so that they stand for people like them who were not. By
 * groups, the estimated weights allowed for.
 */
final class SeenDifference {
  private static final String METHOD = "weighted for being seen, by groups, Satterthwaite t";

  /** Rows of the rarer answer, seen or not, for each column of the model. */
  private static final int ROWS_A_COLUMN = 5;

  private final SideVerdicts rows;
  private final Design design;
  private final GroupCounts counts;
  private final boolean[] seen;

  SeenDifference(SideVerdicts rows, Design design, GroupCounts counts) {
    this.rows = rows;
    this.design = design;
    this.counts = counts;
    seen = new boolean[rows.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = rows.verdict()[i] >= 0;
    }
  }

  /** The difference, or why there is none. */
  ImputedDifference.Pooled weighted() {
    if (counts.sum(true).missing() + counts.sum(false).missing() == 0) {
      return new ImputedDifference.Pooled(counts.plain().interval(), "nobody is missing");
    }
    try {
      Covariates x = covariates();
      SeenWeights weights = SeenWeights.of(seen, rows.first(), rows.values(), x);
      return counts.isOneSided() ? bare(weights) : byGroups(weights, x.size());
    } catch (NotEstimableException e) {
      return new ImputedDifference.Pooled(
          Interval.absent(AbsenceReason.NOT_ESTIMABLE, counts.level(), METHOD),
          String.valueOf(e.getMessage()));
    }
  }

  private ImputedDifference.Pooled bare(SeenWeights weights) {
    return new ImputedDifference.Pooled(
        Interval.bare(weights.difference(), AbsenceReason.NO_SPREAD, counts.level(), METHOD),
        GroupCounts.NO_SPREAD);
  }

  private ImputedDifference.Pooled byGroups(SeenWeights weights, int columns) {
    Interval interval =
        ClusterInfluence.of(
                weights.difference(),
                weights.influence(),
                rows.cluster(),
                rows.first(),
                counts.level(),
                METHOD)
            .interval();
    return new ImputedDifference.Pooled(
        interval, "the chance of being seen from " + columns + " columns");
  }

  /** The type, and what is known, as far as there are rows seen and not seen for it. */
  private Covariates covariates() {
    Covariates all = rows.covariates(design.x());
    double[] type = new double[rows.size()];
    Arrays.setAll(type, i -> rows.first()[i] ? 1 : 0);
    double[] reference = new double[rows.size()];
    Arrays.setAll(reference, i -> rows.first()[i] ? 0 : 1);
    long missing = counts.sum(true).missing() + counts.sum(false).missing();
    long most = Math.min(missing, rows.size() - missing) / ROWS_A_COLUMN;
    Covariates kept = Covariates.rows(rows.size());
    kept = hasBoth(type) && hasBoth(reference) ? kept.and("type", type) : kept;
    for (int j = 0; j < all.size() && kept.size() < most; j++) {
      if (hasBoth(all.column(j))) {
        kept = kept.and(all.names().get(j), all.column(j));
      }
    }
    return IndependentColumns.of(kept);
  }

  /** Whether among the rows at a level some were seen and some were not. */
  private boolean hasBoth(double[] column) {
    boolean[] met = new boolean[2];
    for (int i = 0; i < column.length; i++) {
      if (column[i] != 0) {
        met[seen[i] ? 1 : 0] = true;
      }
    }
    return met[0] && met[1];
  }
}
