package cairn.analysis.method.cluster;

import static cairn.analysis.method.SharedOptions.OUTCOME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import java.util.List;

/** {@code cairn estimate icc}: intraclass correlation. */
public final class IccMethod implements Method {
  private static final Option<String> CLUSTER =
      Option.column("--cluster", ColumnRole.ID, "the groups that people share").needed();

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "icc",
            "How alike people of one group are: intraclass correlation and design effect.",
            "anova() of lm() in R")
        .with(OUTCOME.needed(), CLUSTER)
        .example("cairn estimate icc --in trial.csv --outcome abst --cluster site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(OUTCOME, CLUSTER);
    FrameColumn.Levels cluster =
        rows.severalLevels(CLUSTER, "an intraclass correlation compares two or more");
    if (cluster.labels().size() == rows.size()) {
      throw EstimateFailure.input(
          cluster.name() + " has a group for each row, so nothing tells how alike people are");
    }
    return of(rows.numbers(OUTCOME), cluster);
  }

  /**
   * The correlation of an outcome inside groups.
   *
   * @throws NotEstimableException with fewer than two groups, or as many groups as people
   */
  private static Estimate of(double[] outcome, FrameColumn.Levels cluster) {
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
