package cairn.analysis.statistic.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A model has finite estimates where no direction tells the outcome apart. With two columns of 0, 1
 * and 2 each direction that could is a cross product of two rows, so that whole numbers from −4 to
 * 4 are all that have to be tried.
 */
final class SeparationSearchTest {
  private static final int TRIALS = 3000;

  /** Whether d · row ≥ 0 for no d but zero, which may use the intercept and so many columns. */
  private static boolean isFinite(List<double[]> rows, boolean intercept, int columns) {
    for (int c = intercept ? -4 : 0; c <= (intercept ? 4 : 0); c++) {
      for (int u = -2; u <= 2; u++) {
        for (int v = columns > 1 ? -2 : 0; v <= (columns > 1 ? 2 : 0); v++) {
          int[] d = {c, u, v};
          boolean none = c == 0 && u == 0 && v == 0;
          if (!none && rows.stream().allMatch(r -> d[0] * r[0] + d[1] * r[1] + d[2] * r[2] >= 0)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static double value(Covariates x, int column, int row) {
    return column < x.size() ? x.column(column)[row] : 0;
  }

  private static boolean isFinite(boolean[] yes, Covariates x) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < yes.length; i++) {
      int sign = yes[i] ? 1 : -1;
      rows.add(new double[] {sign, sign * value(x, 0, i), sign * value(x, 1, i)});
    }
    return isFinite(rows, true, x.size());
  }

  /** Who has the event, less each of those still there. */
  private static boolean isFinite(double[] time, boolean[] event, int[] stratum, Covariates x) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < time.length; i++) {
      for (int j = 0; j < time.length; j++) {
        if (event[i] && time[j] >= time[i] && stratum[i] == stratum[j]) {
          rows.add(
              new double[] {0, value(x, 0, i) - value(x, 0, j), value(x, 1, i) - value(x, 1, j)});
        }
      }
    }
    return isFinite(rows, false, x.size());
  }

  private static boolean canBeFitted(Runnable fit) {
    try {
      fit.run();
      return true;
    } catch (NotEstimableException refused) {
      return false;
    }
  }

  private static double[] column(int n, int values, Random random) {
    return random.ints(n, 0, values).asDoubleStream().toArray();
  }

  /** Two columns that are not the same for everybody. */
  private static Covariates columns(int n, Random random) {
    Covariates x = Covariates.rows(n).and("u", column(n, 2, random)).and("v", column(n, 3, random));
    return canBeFitted(x::requireVariation) ? x : columns(n, random);
  }

  /** True for about this share, the first of all and not the second. */
  private static boolean[] share(int n, double share, Random random) {
    boolean[] some = new boolean[n];
    for (int i = 0; i < n; i++) {
      some[i] = i == 0 || (i > 1 && random.nextDouble() < share);
    }
    return some;
  }

  private static boolean[] of(boolean[] all, int[] people) {
    boolean[] part = new boolean[people.length];
    for (int k = 0; k < part.length; k++) {
      part[k] = all[people[k]];
    }
    return part;
  }

  @Test
  void yesAndNoAreFittedWhereNoDirectionTellsThemApart() {
    Random random = new Random(11);
    int[] seen = new int[2];
    int limits = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      int n = 4 + random.nextInt(14);
      Covariates x = columns(n, random);
      boolean[] yes = share(n, 0.4, random);
      String name = "trial " + trial;
      boolean finite = isFinite(yes, x);
      seen[finite ? 1 : 0]++;
      assertEquals(finite, canBeFitted(() -> LogisticRegression.fit(yes, x)), name);
      double[] ones = new double[n];
      Arrays.fill(ones, 1);
      Separation found = Separation.ofYesAndNo(yes, ones, x);
      if (finite) {
        assertEquals(List.of(), found.findings(), name);
      } else if (!found.findings().isEmpty() && found.covariates().size() > 0) {
        boolean[] left = of(yes, found.people());
        assertEquals(
            isFinite(left, found.covariates()),
            canBeFitted(() -> LogisticRegression.fit(left, found.covariates())),
            name + " in the limit");
        limits++;
      }
    }
    assertTrue(seen[0] > 500 && seen[1] > 500 && limits > 100, Arrays.toString(seen) + limits);
  }

  @Test
  void eventsAreFittedWhereNoDirectionTellsThemApart() {
    Random random = new Random(12);
    int[] seen = new int[2];
    int limits = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      int n = 4 + random.nextInt(14);
      Covariates x = columns(n, random);
      double[] time = column(n, 8, random);
      boolean[] event = share(n, 0.5, random);
      String name = "trial " + trial;
      boolean finite = isFinite(time, event, new int[n], x);
      seen[finite ? 1 : 0]++;
      SurvivalTimes data = SurvivalTimes.of(time, event);
      assertEquals(finite, canBeFitted(() -> CoxRegression.fit(data, x, CoxTies.EFRON)), name);
      Separation found = Separation.ofEvents(data, x);
      if (finite) {
        assertEquals(List.of(), found.findings(), name);
      } else if (!found.findings().isEmpty() && found.covariates().size() > 0) {
        double[] stay = Arrays.stream(found.people()).mapToDouble(i -> time[i]).toArray();
        boolean[] end = of(event, found.people());
        SurvivalTimes left = SurvivalTimes.stratified(stay, end, found.strata());
        assertEquals(
            isFinite(stay, end, found.strata(), found.covariates()),
            canBeFitted(() -> CoxRegression.fit(left, found.covariates(), CoxTies.EFRON)),
            name + " in the limit");
        limits++;
      }
    }
    assertTrue(seen[0] > 500 && seen[1] > 500 && limits > 100, Arrays.toString(seen) + limits);
  }
}
