package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;

/**
 * The robust (sandwich) variance of a Cox model, for people who share groups or repeat: D D ᵀ
 * summed over groups, D = the sum of a group's score residuals times the model's variance. The
 * coefficients stay those of the model. With each person a group of its own it is Lin and Wei's
 * variance. No small-sample factor, as in R: {@code coxph(…, cluster = g)}.
 *
 * <p>Worked example: see the tests, which hold coxph's number for the rats by litter.
 *
 * <p>Source: Lin and Wei (1989), JASA 84, 1074–1078; Lee, Wei and Amato (1992).
 */
public final class CoxRobust {
  private static final String SCORE = "Cox, robust score";

  private final CoxFit fit;
  private final double[][] variance;
  private final double robustScore;
  private final int clusters;

  private CoxRobust(CoxFit fit, double[][] variance, double robustScore, int clusters) {
    this.fit = fit;
    this.variance = variance;
    this.robustScore = robustScore;
    this.clusters = clusters;
  }

  /** Each person on its own. */
  public static CoxRobust byPerson(CoxFit fit) {
    int[] each = new int[fit.data().people()];
    Arrays.setAll(each, i -> i);
    return byCluster(fit, each);
  }

  /**
   * People by groups.
   *
   * @param cluster any number for each group, one a person
   */
  public static CoxRobust byCluster(CoxFit fit, int[] cluster) {
    Clusters groups = Clusters.of(cluster);
    double[][] meat = meat(CoxResiduals.of(fit), groups, fit.blocks().size());
    double[][] variance = Symmetric.sandwich(fit.variance(), meat);
    return new CoxRobust(fit, variance, score(fit.blocks(), fit.ties(), groups), groups.size());
  }

  /**
   * The robust score test that no column matters, which needs no estimate and so is there where a
   * column separates; absent with too few groups for it.
   *
   * @param cluster any number for each group, one a person
   */
  public static TestResult score(
      SurvivalTimes data, Covariates covariates, CoxTies ties, int[] cluster) {
    CoxBlocks blocks = new CoxBlocks(data, covariates, ties);
    return TestResult.chiSquared(
        score(blocks, ties, Clusters.of(cluster)), covariates.size(), SCORE);
  }

  private static double score(CoxBlocks blocks, CoxTies ties, Clusters groups) {
    double[] u = new double[blocks.size()];
    CoxResiduals atZero = CoxResiduals.at(blocks, u, ties);
    double[][] meatAtZero = meat(atZero, groups, u.length);
    for (int i = 0; i < groups.people(); i++) {
      for (int j = 0; j < u.length; j++) {
        u[j] += atZero.score(i, j);
      }
    }
    double[] solved = Symmetric.trySolve(meatAtZero, u);
    double chi = solved.length == 0 ? Double.NaN : 0;
    for (int j = 0; j < solved.length; j++) {
      chi += u[j] * solved[j];
    }
    return chi;
  }

  private static double[][] meat(CoxResiduals residuals, Clusters groups, int p) {
    double[][] sums = new double[groups.size()][p];
    for (int i = 0; i < groups.people(); i++) {
      for (int j = 0; j < p; j++) {
        sums[groups.of(i)][j] += residuals.score(i, j);
      }
    }
    double[][] meat = new double[p][p];
    for (double[] sum : sums) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += sum[j] * sum[k];
        }
      }
    }
    return meat;
  }

  /** How many groups there are. */
  public int clusters() {
    return clusters;
  }

  /** The robust standard error of a coefficient. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** The hazard ratio of a column with its robust normal interval. */
  public Interval hazardRatio(int column, double level) {
    return Interval.ofLog(
        fit.coefficient(column), standardError(column), level, "Cox, robust variance");
  }

  /** The robust normal test that a coefficient is 0. */
  public TestResult test(int column) {
    return TestResult.normal(fit.coefficient(column) / standardError(column), "Cox, robust Wald z");
  }

  /** The robust Wald test of all coefficients; absent with too few groups for it. */
  public TestResult wald() {
    double[] solved = Symmetric.trySolve(variance, fit.beta());
    if (solved.length == 0) {
      return TestResult.absent(AbsenceReason.TOO_FEW, "Cox, robust Wald");
    }
    double chi = 0;
    for (int j = 0; j < solved.length; j++) {
      chi += solved[j] * fit.beta()[j];
    }
    return TestResult.chiSquared(chi, solved.length, "Cox, robust Wald");
  }

  /** The robust score test of all coefficients; absent with too few groups for it. */
  public TestResult score() {
    return TestResult.chiSquared(robustScore, fit.beta().length, SCORE);
  }
}
