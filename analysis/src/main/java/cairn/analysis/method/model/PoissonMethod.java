package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.CLUSTER;
import static cairn.analysis.method.SharedOptions.COUNTED;
import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.EXPOSURE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.statistic.regression.Family;

/** {@code cairn estimate poisson}: Poisson regression. */
public final class PoissonMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "poisson",
            "How a count differs with covariates: Poisson regression, with quasi errors and errors"
                + " by groups.",
            "glm() in R")
        .with(COUNTED.needed(), COVARIATES.needed(), EXPOSURE, CLUSTER)
        .example(
            "cairn estimate poisson --in people.csv --outcome days6 --covariates type --cluster"
                + " site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(COUNTED, EXPOSURE, CLUSTER, COVARIATES);
    double[] offset = rows.offset(EXPOSURE);
    return LinearFigures.of(
        Family.POISSON,
        rows.numbers(COUNTED),
        rows.terms(COVARIATES),
        offset,
        rows.levelsIfAsked(CLUSTER),
        asked.level());
  }
}
