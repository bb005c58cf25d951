package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.EXPOSURE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.mixed.GeneralizedMixedModel;
import cairn.analysis.statistic.mixed.MixedOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code cairn estimate mixed}: mixed models. */
public final class MixedMethod implements Method {
  private static final Option<String> OUTCOME =
      Option.column("--outcome", ColumnRole.NUMBER, "outcome: a number, 0 and 1, or a count")
          .needed();

  private static final Option<List<String>> RANDOM =
      Option.columns(
              "--random",
              ColumnRole.ID,
              "groups or people between whom the intercept varies, one column or more")
          .needed();

  private static final Option<Family> FAMILY =
      Option.choice(
              "--family", "FAMILY", Family.class, "linear, logistic, poisson or negative-binomial")
          .otherwise("linear");

  private static final Option<Integer> POINTS =
      Option.times(
              "--points", "K", "quadrature points with one --random; 1 is Laplace's approximation")
          .otherwise("1")
          .within("lies between 1 and 100", k -> k >= 1 && k <= 100);

  private static final Option<String> GROUPED =
      Option.column(
          "--grouped",
          ColumnRole.COVARIATE,
          "1 where people share a group and 0 where care is of one at a time (partly nested): the"
              + " intercept varies only where it is 1, and each arm has its own residual variance;"
              + " for linear");

  private static final Option<Boolean> ML =
      Option.flag("--ml", "full maximum likelihood in place of REML, for linear");

  private static final Option<Boolean> KENWARD_ROGER =
      Option.flag("--kenward-roger", "Kenward and Roger's correction too, for linear");

  /** Kinds of outcome. */
  enum Family {
    LINEAR,
    LOGISTIC,
    POISSON,
    NEGATIVE_BINOMIAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "mixed",
            "Models whose intercept varies between groups or people: linear, logistic and counts.",
            "lme4::lmer() in R")
        .with(
            OUTCOME,
            COVARIATES.needed(),
            RANDOM,
            GROUPED,
            FAMILY,
            EXPOSURE,
            POINTS,
            ML,
            KENWARD_ROGER)
        .example(
            "cairn estimate mixed --in people.csv --outcome days6 --covariates type,days0 --random"
                + " site",
            "cairn estimate mixed --in weeks.csv --family logistic --outcome use --covariates"
                + " arm,week --random person --points 7");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Family family = asked.get(FAMILY);
    boolean linear = family == Family.LINEAR;
    MethodCall.require(
        linear || !asked.is(ML) && !asked.is(KENWARD_ROGER),
        "--ml and --kenward-roger go with linear");
    MethodCall.require(
        !asked.has(GROUPED) || linear && !asked.is(KENWARD_ROGER),
        "--grouped goes with linear, without --kenward-roger");
    int points = asked.get(POINTS);
    List<String> random = asked.list(RANDOM);
    MethodCall.require(
        points == 1 || !linear && random.size() == 1, "--points needs one --random, not linear");
    boolean counts = family == Family.POISSON || family == Family.NEGATIVE_BINOMIAL;
    MethodCall.require(
        counts || !asked.has(EXPOSURE), "--exposure goes with poisson and negative-binomial");
    Rows rows =
        asked.rows(
            OUTCOME.as(counts ? ColumnRole.COUNT : ColumnRole.NUMBER),
            RANDOM,
            GROUPED,
            EXPOSURE,
            COVARIATES);
    rows.requireVaries(OUTCOME);
    List<FrameColumn.Levels> by = random.stream().map(rows.frame()::levels).toList();
    if (linear) {
      return MixedFigures.linear(
          rows.numbers(OUTCOME),
          rows.terms(COVARIATES),
          new MixedFigures.Random(by, asked.has(GROUPED) ? arms(asked, rows) : null),
          !asked.is(ML),
          asked.is(KENWARD_ROGER),
          asked.level());
    }
    return generalized(asked, rows, by, family);
  }

  private static int[] arms(MethodCall asked, Rows rows) {
    if (rows.frame().column(asked.get(GROUPED)) instanceof FrameColumn.Numbers grouped
        && Arrays.stream(grouped.values()).allMatch(v -> v == 0 || v == 1)) {
      return Arrays.stream(grouped.values()).mapToInt(v -> (int) v).toArray();
    }
    throw EstimateFailure.input(asked.get(GROUPED) + " has a value that is neither 0 nor 1");
  }

  /** Where a column separates, its odds ratio inside a group is no more finite than without. */
  private static void requireFinite(double[] y, Covariates covariates) {
    boolean[] yes = new boolean[y.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = y[i] == 1;
    }
    Estimable estimable = Estimable.ofYesAndNo(yes, covariates);
    if (!estimable.isWhole()) {
      throw EstimateFailure.input(estimable.notes(false).get(0));
    }
  }

  private static Estimate generalized(
      MethodCall asked, Rows rows, List<FrameColumn.Levels> by, Family family) {
    int points = asked.get(POINTS);
    double[] y = rows.numbers(OUTCOME);
    if (family == Family.LOGISTIC && Arrays.stream(y).anyMatch(v -> v != 0 && v != 1)) {
      throw EstimateFailure.input(asked.get(OUTCOME) + " has a value that is neither 0 nor 1");
    }
    ModelTerms terms = rows.terms(COVARIATES);
    if (family == Family.LOGISTIC) {
      requireFinite(y, terms.covariates());
    }
    double[] offset = rows.offset(EXPOSURE);
    MixedOutcome kind =
        switch (family) {
          case POISSON -> MixedOutcome.POISSON;
          case NEGATIVE_BINOMIAL -> MixedOutcome.NEGATIVE_BINOMIAL;
          default -> MixedOutcome.BINARY;
        };
    return MixedFigures.generalized(
        y, terms, offset, by, new GeneralizedMixedModel.Request(kind, points), asked.level());
  }
}
