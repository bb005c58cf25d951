package cairn.analysis.estimate;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import java.util.List;

/** How alike people of one group are. R: {@code anova(lm(y ~ factor(g)))}. */
public final class IccFigures {
  private IccFigures() {}

  /**
   * The correlation of an outcome inside groups.
   *
   * @throws NotEstimableException with fewer than two groups, or as many groups as people
   */
  public static Estimate of(double[] outcome, Column.Levels cluster) {
    IntraclassCorrelation icc =
        IntraclassCorrelation.of(outcome, cluster.codes(), cluster.labels().size());
    return new Estimate(
        "Intraclass correlation",
        List.of(
            FigureTable.single(
                "One-way analysis of variance by " + cluster.name(),
                "icc",
                List.of("k", "N", "n0", "msb", "msw", "F", "p_F"),
                icc.clusters(),
                icc.people(),
                icc.meanSize(),
                icc.between(),
                icc.within(),
                icc.test().statistic(),
                icc.test().p()),
            FigureTable.single(
                "Correlation and design effect",
                "icc",
                List.of("icc_anova", "deff", "deff_mean_size"),
                icc.correlation(),
                icc.designEffect(),
                icc.designEffectOfMeanSize())),
        List.of("n0 is the size that counts for unequal groups; Donner (1986)"));
  }
}
