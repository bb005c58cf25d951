package cairn.analysis.method.weighting;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.TwoGroups;

/** {@code cairn estimate smd}: balance. */
public final class SmdMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "smd",
            "How far two groups differ in covariates, in standard deviations.",
            "Austin (2009), worked out with tapply() in R")
        .with(TWO_GROUPS.needed(), FIRST, COVARIATES.needed())
        .example(
            "cairn estimate smd --in trial.csv --group treatment --first Methadone \\",
            "   --covariates age,male,race");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TWO_GROUPS, COVARIATES);
    TwoGroups groups = rows.two(TWO_GROUPS, FIRST);
    return BalanceFigures.of(groups, rows.columns(COVARIATES));
  }
}
