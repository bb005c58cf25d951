package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.OUTCOME_VALUE;
import static cairn.analysis.method.SharedOptions.YES_OUTCOME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate logistic}: logistic regression. */
public final class LogisticMethod implements Method {
  private static final Option<String> CLUSTER =
      Option.column("--cluster", ColumnRole.ID, "rows that belong together, for robust errors");

  private static final Option<Boolean> FIRTH =
      Option.flag(
          "--firth",
          "Firth's penalised likelihood: finite ratios where a level has no yes or no no, profile"
              + " intervals");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "logistic",
            "How the odds of an outcome differ with covariates: logistic regression.",
            "glm() in R")
        .with(YES_OUTCOME.needed(), OUTCOME_VALUE, COVARIATES.needed(), CLUSTER, FIRTH)
        .example(
            "cairn estimate logistic --in trial.csv --outcome abst --covariates methadone,age,male"
                + " \\",
            "   --cluster site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(YES_OUTCOME, CLUSTER, COVARIATES);
    rows.requireVaries(YES_OUTCOME);
    boolean[] yes = rows.yes(YES_OUTCOME, OUTCOME_VALUE);
    if (asked.is(FIRTH)) {
      MethodCall.require(!asked.has(CLUSTER), "--firth gives no errors by clusters");
      return FirthFigures.logistic(yes, rows.terms(COVARIATES), asked.level());
    }
    return LogisticFigures.of(
        yes, rows.terms(COVARIATES), rows.levelsIfAsked(CLUSTER), asked.level());
  }
}
