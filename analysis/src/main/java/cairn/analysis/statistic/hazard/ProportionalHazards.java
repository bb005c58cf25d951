package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The test whether hazard ratios stay the same over time, on which a Cox model rests: the score
 * test of adding g(t) x to the model for each covariate, as in R's survival from 3.0 on: {@code
 * cox.zph(fit, transform =, terms = FALSE)}.
 *
 * <p>With U = Σ g(t) (x − x̄(t)) over events and the information of (β, θ) at θ = 0: chi-square = U
 * V⁻ U, one degree of freedom a column, all columns for the global test. g is centred at the mean
 * over events.
 *
 * <p>Worked example: see the tests, which hold cox.zph's numbers.
 *
 * <p>Source: Grambsch and Therneau (1994), Biometrika 81, 515–526; Therneau (survival 3.x).
 */
public final class ProportionalHazards {
  /** The function of time that a hazard ratio may follow. */
  public enum Transform {
    /** One less the Kaplan–Meier curve before the time: R's default. */
    KAPLAN_MEIER,
    /** Time itself. */
    IDENTITY,
    /** The logarithm of time; times must be above 0. */
    LOG,
    /** The rank of the time among all times, ties at their mean. */
    RANK
  }

  /**
   * The tests.
   *
   * @param columns one test a column, in the order of the coefficients
   * @param global all columns together
   */
  public record Result(List<TestResult> columns, TestResult global) {}

  private ProportionalHazards() {}

  /**
   * The tests of a fitted model.
   *
   * @throws NotEstimableException for {@link Transform#LOG} when a time is 0
   */
  public static Result test(CoxFit fit, Transform transform) {
    CoxBlocks blocks = fit.blocks();
    int p = blocks.size();
    double[] g = centredTimes(blocks.data(), transform);
    double[] u = new double[2 * p];
    double[][] information = new double[2 * p][2 * p];
    blocks.walk(
        fit.beta(),
        (block, loglik, gradient, info) -> {
          double weight = g[blocks.data().person(blocks.data().blockStart(block))];
          for (int j = 0; j < p; j++) {
            u[p + j] += weight * gradient[j];
            for (int k = 0; k < p; k++) {
              information[j][k] += info[j][k];
              information[j][p + k] += weight * info[j][k];
              information[p + j][k] += weight * info[j][k];
              information[p + j][p + k] += weight * weight * info[j][k];
            }
          }
        });
    List<TestResult> columns = new ArrayList<>();
    for (int j = 0; j < p; j++) {
      columns.add(score(information, u, p, new int[] {p + j}));
    }
    int[] all = new int[p];
    Arrays.setAll(all, j -> p + j);
    return new Result(List.copyOf(columns), score(information, u, p, all));
  }

  private static TestResult score(double[][] information, double[] u, int p, int[] added) {
    int size = p + added.length;
    double[][] part = new double[size][size];
    double[] gradient = new double[size];
    for (int j = 0; j < size; j++) {
      int from = j < p ? j : added[j - p];
      gradient[j] = j < p ? 0 : u[from];
      for (int k = 0; k < size; k++) {
        part[j][k] = information[from][k < p ? k : added[k - p]];
      }
    }
    String method = "proportional hazards, score test";
    double[] solved = Symmetric.trySolve(part, gradient);
    if (solved.length == 0) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double chi = 0;
    for (int j = 0; j < size; j++) {
      chi += gradient[j] * solved[j];
    }
    return TestResult.chiSquared(chi, added.length, method);
  }

  private static double[] centredTimes(SurvivalTimes data, Transform transform) {
    int n = data.people();
    double[] time = new double[n];
    int[] end = new int[n];
    for (int i = 0; i < n; i++) {
      time[i] = data.time(i);
      end[i] = data.event(i) ? 1 : 0;
    }
    double[] g = transformed(time, end, transform);
    double events = data.events();
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += end[i] * g[i] / events;
    }
    for (int i = 0; i < n; i++) {
      g[i] -= mean;
    }
    return g;
  }

  private static double[] transformed(double[] time, int[] end, Transform transform) {
    if (transform == Transform.IDENTITY) {
      return time;
    }
    if (transform == Transform.LOG) {
      if (Arrays.stream(time).anyMatch(t -> t <= 0)) {
        throw new NotEstimableException("time has a 0, which has no logarithm");
      }
      return Arrays.stream(time).map(Math::log).toArray();
    }
    EndCounts counts = EndCounts.of(time, end, 1);
    SurvivalCurve curve = KaplanMeier.estimate(counts);
    double[] atStep = new double[counts.size()];
    double before = 0;
    for (int i = 0; i < atStep.length; i++) {
      double here = counts.count(0, i) + counts.count(1, i);
      atStep[i] =
          transform == Transform.RANK
              ? before + (here + 1) / 2
              : 1 - (i == 0 ? 1 : curve.survival(i - 1));
      before += here;
    }
    double[] distinct = new double[counts.size()];
    Arrays.setAll(distinct, counts::time);
    return Arrays.stream(time).map(t -> atStep[EndCounts.floor(distinct, t)]).toArray();
  }
}
