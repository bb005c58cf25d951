package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.CLUSTER;
import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.NUMBER;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.statistic.regression.Family;

/** {@code cairn estimate linear}: linear regression. */
public final class LinearMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "linear",
            "How a value differs with covariates: least squares, with errors by groups that hold"
                + " where they are few.",
            "lm() in R")
        .with(NUMBER.needed(), COVARIATES.needed(), CLUSTER)
        .example(
            "cairn estimate linear --in people.csv --outcome days6 --covariates type,days0"
                + " --cluster site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(NUMBER, CLUSTER, COVARIATES);
    return LinearFigures.of(
        Family.GAUSSIAN,
        rows.numbers(NUMBER),
        rows.terms(COVARIATES),
        new double[rows.size()],
        rows.levelsIfAsked(CLUSTER),
        asked.level());
  }
}
