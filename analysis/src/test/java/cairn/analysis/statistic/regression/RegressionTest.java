package cairn.analysis.statistic.regression;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static cairn.analysis.statistic.hazard.CoxTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterBootstrap;
import cairn.analysis.statistic.missing.RubinsRules;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.Influence;
import cairn.analysis.statistic.weighting.PropensityWeights;
import cairn.analysis.statistic.weighting.Standardization;
import cairn.analysis.statistic.weighting.WeightedDifference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Logistic regression, estimating equations, weights, standardisation, bootstrap, missing data. */
@SuppressWarnings({"EnumOrdinal"})
class RegressionTest {
  private static final double[] Y = {0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1};
  private static final double[] X = {.5, 1.2, 3, .1, 2.2, 1.9, .7, 2.5, 1.1, .3, 2, 1.4, .9};
  private static final int[] CLUSTER = {1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4};

  private static boolean[] yes() {
    boolean[] yes = new boolean[Y.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = Y[i] == 1;
    }
    return yes;
  }

  private static Covariates x() {
    return Covariates.rows(13).and("x", X);
  }

  @Test
  void logistic() {
    LogisticFit fit = LogisticRegression.fit(yes(), x());
    r(
        "coef(glm(y ~ x, binomial, epsilon = 1e-15))[2]",
        1.655154590856456,
        fit.coefficient(1),
        1e-7);
    r("sqrt(diag(vcov(glm(…))))[2]", 0.962443645757986, fit.standardError(1), 1e-7);
    r("deviance(glm(…))", 13.608210237994786, fit.deviance(), 1e-9);
    r(
        "sqrt(diag(vcovHC(fit, type = 'HC0')))[2]",
        1.008077175767842,
        fit.robustStandardErrors(false)[1],
        1e-7);
    r(
        "sqrt(diag(vcovCL(fit, cluster = cl, type = 'HC1')))[1]",
        2.108058714506512,
        fit.clusterStandardErrors(CLUSTER, true)[0],
        1e-7);
  }

  @Test
  void whatCannotBeFittedIsRefusedByName() {
    boolean[] yes = yes();
    assertMessage("the same for everybody", () -> LogisticRegression.fit(new boolean[13], x()));
    assertMessage("flat", () -> LogisticRegression.fit(yes, x().and("flat", new double[13])));
    double[] sum = new double[13];
    Arrays.setAll(sum, i -> 3 - 2 * X[i]);
    assertMessage("sum", () -> LogisticRegression.fit(yes, x().and("sum", sum)));
    assertMessage("perfect", () -> LogisticRegression.fit(yes, x().and("perfect", Y)));
    double[] quasi = new double[13];
    quasi[2] = 1;
    quasi[3] = 1;
    assertMessage("quasi", () -> LogisticRegression.fit(yes, x().and("quasi", quasi)));
    assertMessage(
        "x",
        () ->
            Gee.fit(
                X,
                Covariates.rows(13).and("x", new double[13]),
                CLUSTER,
                model(GeeModel.Link.IDENTITY, GeeModel.Correlation.EXCHANGEABLE)));
    assertMessage(
        "0 or 1",
        () ->
            Gee.fit(
                X, x(), CLUSTER, model(GeeModel.Link.LOGIT, GeeModel.Correlation.EXCHANGEABLE)));
  }

  private static GeeModel model(GeeModel.Link link, GeeModel.Correlation correlation) {
    return new GeeModel(link, correlation);
  }

  @Test
  void geepack() {
    double[][] expected = {
      {1.655154590856456, 0.821861547400179, 1.001641081547142, 1.631598787450270, 0, 0},
      {
        1.514479516657535,
        0.805621352311159,
        0.959748521072712,
        1.361266369502627,
        0.155349292668713,
        0.343751493059668
      },
      {
        1.731522110086214,
        0.811427437064797,
        1.046486359984313,
        1.952337796806403,
        -0.116496122689425,
        0.290224470726688
      },
      {0.3145057766367138, 0.1105112342413394, 0.1755702577268688, 0.0437270714058101, 0, 0},
      {
        0.3084593580811864,
        0.1110239438086648,
        0.1756794654910821,
        0.0437662042230352,
        0.2083183165259808,
        0.2444238685631393
      },
      {
        0.3167439121112093,
        0.1013501233308950,
        0.1758276023015135,
        0.0438726599308050,
        -0.1873953432117286,
        0.3659587841997943
      }
    };
    int row = 0;
    for (GeeModel.Link link : GeeModel.Link.values()) {
      for (GeeModel.Correlation correlation : GeeModel.Correlation.values()) {
        GeeFit fit = Gee.fit(Y, x(), CLUSTER, model(link, correlation));
        String call = "geeglm(y ~ x, id = cl, " + link + ", corstr = " + correlation + ")";
        double[] e = expected[row++];
        r(call + " coef", e[0], fit.coefficient(1), 1e-7);
        r(call + " se", e[1], fit.standardError(1), 1e-7);
        r(call + " scale", e[2], fit.scale(), 1e-7);
        r(call + " scale se", e[3], fit.scaleStandardError(), 1e-7);
        assertEquals(e[4], fit.correlation(), 1e-7, call);
        if (correlation != GeeModel.Correlation.INDEPENDENCE) {
          r(call + " alpha se", e[5], fit.correlationStandardError().value(), 1e-7);
        } else {
          absent(AbsenceReason.NOT_ESTIMABLE, fit.correlationStandardError());
        }
      }
    }
  }

  @Test
  void weightsByHand() {
    double[] e = {0.25, 0.5, 0.25, 0.5};
    boolean[] first = {true, true, false, false};
    assertArrayEquals(new double[] {4, 2, 4.0 / 3, 2}, PropensityWeights.PLAIN.of(e, first), 1e-12);
    assertArrayEquals(
        new double[] {2, 1, 2.0 / 3, 1}, PropensityWeights.STABILISED.of(e, first), 1e-12);
    assertArrayEquals(
        new double[] {0.75, 0.5, 0.25, 0.5}, PropensityWeights.OVERLAP.of(e, first), 1e-12);
    assertArrayEquals(
        new double[] {1, 1, 1.0 / 3, 1}, PropensityWeights.TREATED.of(e, first), 1e-12);
    assertEquals(
        36.0 / 20,
        PropensityWeights.effectiveSize(new double[] {4, 2, 1, 1}, first, true).value(),
        1e-12);
    assertMessage("overlap", () -> PropensityWeights.PLAIN.of(new double[] {1, .5, .5, .5}, first));
    assertMessage("empty", () -> PropensityWeights.PLAIN.of(e, new boolean[4]));
  }

  @Test
  void withoutCovariatesEveryAdjustedDifferenceIsThePlainOne() {
    boolean[] first = {
      true, true, true, true, true, true, false, false, false, false, false, false, false
    };
    double[] ones = new double[13];
    Arrays.fill(ones, 1);
    double plain = 4.0 / 6 - 3.0 / 7;
    WeightedDifference d = WeightedDifference.of(Y, first, ones);
    assertEquals(plain, d.difference(), 1e-12);
    double hc0 = Math.sqrt(2.0 / 9 / 6 + 12.0 / 49 / 7);
    assertEquals(hc0, d.standardError(WeightedDifference.ErrorKind.HC0), 1e-12);
    assertEquals(plain, Standardization.of(yes(), first, Covariates.rows(13)).difference(), 1e-9);
    DoublyRobust robust = DoublyRobust.of(yes(), first, Covariates.rows(13));
    assertEquals(plain, robust.difference(), 1e-9);
    double se =
        Influence.standardError(Standardization.of(yes(), first, Covariates.rows(13)).influence());
    assertEquals(hc0, se, 1e-7);
    assertEquals(
        d.clusterStandardError(CLUSTER),
        Influence.clusterStandardError(robust.influence(), CLUSTER),
        1e-9);
    assertThrows(
        NotEstimableException.class, () -> WeightedDifference.of(Y, new boolean[13], ones));
  }

  @Test
  void aBootstrapReplaysItsResamples() {
    double[][] sums = {{1, 2}, {1, 4}};
    ClusterBootstrap b =
        ClusterBootstrap.replay(sums, new int[][] {{0, 0}, {0, 1}, {1, 1}}, s -> s[0] / s[1]);
    assertArrayEquals(new double[] {0.5, 1.0 / 3, 0.25}, b.values(), 1e-12);
    assertEquals(1.0 / 3, b.point(), 1e-12);
    ClusterBootstrap lost =
        ClusterBootstrap.replay(
            new double[][] {{1, 1}, {0, 0}}, new int[][] {{1, 1}, {0, 1}}, s -> s[0] / s[1]);
    assertEquals(1, lost.lost());
    absent(AbsenceReason.TOO_FEW, lost.standardError());
    assertArrayEquals(
        ClusterBootstrap.draw(5, 3, new Random(2))[1],
        ClusterBootstrap.draw(5, 3, new Random(2))[1]);
  }

  @Test
  void rubinsRules() {
    RubinsRules pooled =
        RubinsRules.pool(new double[] {1, 2, 3}, new double[] {1, 1, 1}, Double.POSITIVE_INFINITY);
    r("pool.scalar(1:3, rep(1, 3))$t", 7.0 / 3, pooled.total(), 1e-12);
    r("pool.scalar(1:3, rep(1, 3))$df", 6.125, pooled.df(), 1e-12);
    r(
        "pool.scalar(1:3, rep(1, 3), n = 50, k = 2)$df",
        4.675944333996023,
        RubinsRules.pool(new double[] {1, 2, 3}, new double[] {1, 1, 1}, 48).df(),
        1e-12);
    RubinsRules same =
        RubinsRules.pool(new double[] {2, 2}, new double[] {1, 1}, Double.POSITIVE_INFINITY);
    assertEquals(2 - 1.959963984540054, same.interval(0.95).lower().value(), 1e-12);
    assertThrows(
        NotEstimableException.class, () -> RubinsRules.pool(new double[] {1}, new double[] {1}, 9));
  }
}
