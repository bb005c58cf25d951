package cairn.analysis.statistic;

import java.util.Arrays;

/**
 * p values adjusted for several looks, R's {@code p.adjust}. HOLM, HOCHBERG, HOMMEL and BONFERRONI
 * hold the chance of any false finding in the family; BH and BY the expected share of false
 * findings among those found (BY under any dependence).
 *
 * <p>With p₍₁₎ ≤ … ≤ p₍ₙ₎: Bonferroni n p; Holm max over j ≤ i of (n−j+1) p₍ⱼ₎; Hochberg min over j
 * ≥ i of (n−j+1) p₍ⱼ₎; BH min over j ≥ i of (n/j) p₍ⱼ₎; BY the same times Σ 1/j; Hommel by the
 * closed Simes test. All at most 1. Absent p values stay absent and do not count in n. No p gives
 * no p.
 *
 * <p>Worked example: 0.01, 0.04, 0.03 under Holm give 0.03, 0.06, 0.06.
 *
 * <p>Source: Holm (1979); Hochberg (1988); Hommel (1988); Benjamini and Hochberg (1995); Benjamini
 * and Yekutieli (2001).
 */
public enum Adjustment {
  HOLM,
  HOCHBERG,
  HOMMEL,
  BONFERRONI,
  BH,
  BY;

  /** The adjusted p values in the order of the given ones. */
  public double[] adjust(double... p) {
    for (double one : p) {
      if (!(one >= 0 && one <= 1)) {
        throw new IllegalArgumentException("a p value is between 0 and 1");
      }
    }
    int n = p.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
    double[] sorted = new double[n];
    Arrays.setAll(sorted, i -> p[order[i]]);
    double[] adjusted = adjustSorted(sorted);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = Math.min(1, adjusted[i]);
    }
    return result;
  }

  /** The same where some p values are absent. */
  public Quantity[] adjust(Quantity[] p) {
    double[] present =
        Arrays.stream(p).filter(Quantity::isPresent).mapToDouble(Quantity::value).toArray();
    double[] adjusted = adjust(present);
    Quantity[] result = new Quantity[p.length];
    int next = 0;
    for (int i = 0; i < p.length; i++) {
      result[i] = p[i].isPresent() ? Quantity.of(adjusted[next++]) : p[i];
    }
    return result;
  }

  private double[] adjustSorted(double[] p) {
    int n = p.length;
    double harmonic = 0;
    for (int i = 1; i <= n; i++) {
      harmonic += 1.0 / i;
    }
    double[] factor = new double[n];
    for (int i = 0; i < n; i++) {
      factor[i] =
          switch (this) {
            case BONFERRONI -> n;
            case HOLM, HOCHBERG -> n - i;
            case BH -> (double) n / (i + 1);
            case BY -> harmonic * n / (i + 1);
            case HOMMEL -> 1;
          };
    }
    return switch (this) {
      case BONFERRONI -> times(p, factor);
      case HOLM -> runningMaximum(times(p, factor));
      case HOCHBERG, BH, BY -> runningMinimum(times(p, factor));
      case HOMMEL -> hommel(p);
    };
  }

  private static double[] times(double[] p, double[] factor) {
    double[] product = new double[p.length];
    Arrays.setAll(product, i -> p[i] * factor[i]);
    return product;
  }

  private static double[] runningMaximum(double[] p) {
    for (int i = 1; i < p.length; i++) {
      p[i] = Math.max(p[i], p[i - 1]);
    }
    return p;
  }

  private static double[] runningMinimum(double[] p) {
    for (int i = p.length - 2; i >= 0; i--) {
      p[i] = Math.min(p[i], p[i + 1]);
    }
    return p;
  }

  /** Wright's (1992) algorithm: over every size m of subset, the Simes bound of each p. */
  private static double[] hommel(double[] p) {
    int n = p.length;
    double simes = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      simes = Math.min(simes, n * p[i] / (i + 1));
    }
    double[] adjusted = new double[n];
    Arrays.fill(adjusted, simes);
    for (int m = n - 1; m > 1; m--) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = n - m + 1; i < n; i++) {
        least = Math.min(least, m * p[i] / (m - n + i + 1));
      }
      for (int i = 0; i < n; i++) {
        adjusted[i] = Math.max(adjusted[i], Math.min(m * p[Math.min(i, n - m)], least));
      }
    }
    for (int i = 0; i < n; i++) {
      adjusted[i] = Math.max(adjusted[i], p[i]);
    }
    return adjusted;
  }
}
