package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.survival.EndCounts;

/**
 * The cumulative incidence of one end where others compete: the share that has come to it by t. It
 * never counts people who came to another end as if they could still come to this one, so the
 * incidences of all ends and the share still there add up to 1.
 *
 * <p>F(t) = Σ over times up to t of S(s−) d₁/n, S the Kaplan–Meier curve of all ends together. Two
 * variances: {@link Variance#GREENWOOD}, the multinomial one, which is also the infinitesimal
 * jackknife of R's {@code survfit} and the one of {@code etm}; {@link Variance#AALEN}, that of
 * {@code cmprsk::cuminc}.
 *
 * <p>Worked example: times 1, 2, 3, 4 with ends 1, 2, censored, 1 give F₁ = 0.25 from 1 and 0.75
 * from 4, F₂ = 0.25 from 2.
 *
 * <p>Source: Aalen (1978), Annals of Statistics 6, 534–545; Gaynor and others (1993), JASA 88,
 * 400–409; Gray (1988), Annals of Statistics 16, 1141–1154.
 */
public final class CumulativeIncidence {
  /** The two estimates of variance in use. */
  public enum Variance {
    /** Multinomial increments: survfit's jackknife and etm. */
    GREENWOOD,
    /** Aalen's increments with Gray's correction for ties: cmprsk. */
    AALEN
  }

  private CumulativeIncidence() {}

  /**
   * The curve of one cause in one group.
   *
   * @param cause 1 to the number of causes
   * @throws NotEstimableException when there is nobody
   */
  public static IncidenceCurve estimate(EndCounts counts, int cause) {
    if (counts.size() == 0) {
      throw new NotEstimableException("a cumulative incidence needs at least one person");
    }
    if (cause < 1 || cause > counts.causes()) {
      throw new IllegalArgumentException("the cause is 1 to " + counts.causes());
    }
    int size = counts.size();
    long[] risk = counts.atRisk();
    double[][] curves = new double[3][size];
    Increments greenwood = new Increments();
    Increments aalen = new Increments();
    double survival = 1;
    double incidence = 0;
    for (int i = 0; i < size; i++) {
      double n = risk[i];
      double d1 = counts.count(cause, i);
      double d = counts.events(i);
      if (d > 0) {
        double after = survival * (n - d) / n;
        // A sum of steps may pass, by rounding, the share of those who came to any end.
        incidence = Math.min(incidence + survival * d1 / n, 1 - after);
        double slope = after > 0 ? 1 / (1 - d / n) : 0;
        greenwood.multinomial(survival, slope, incidence, d1 / n, (d - d1) / n, n);
        aalen.poisson(survival, after, incidence, d1, d - d1, n);
        survival = after;
      }
      curves[0][i] = incidence;
      curves[1][i] = greenwood.at(incidence);
      curves[2][i] = aalen.at(incidence);
    }
    return new IncidenceCurve(counts, cause, curves[0], curves[1], curves[2]);
  }

  /** A variance as c₀ − 2 c₁ F + c₂ F², so that one pass over the times serves every t. */
  private static final class Increments {
    private double constant;
    private double linear;
    private double square;

    double at(double incidence) {
      return Math.max(0, constant - 2 * linear * incidence + square * incidence * incidence);
    }

    /** Adds (a₀ − a₁ F)(b₀ − b₁ F) times a weight. */
    private void add(double a0, double a1, double b0, double b1, double weight) {
      constant += a0 * b0 * weight;
      linear += (a0 * b1 + a1 * b0) / 2 * weight;
      square += a1 * b1 * weight;
    }

    void multinomial(double s, double w, double f, double h1, double h2, double n) {
      add(s + w * f, w, s + w * f, w, h1 * (1 - h1) / n);
      add(w * f, w, w * f, w, h2 * (1 - h2) / n);
      add(s + w * f, w, w * f, w, -2 * h1 * h2 / n);
    }

    void poisson(double s, double after, double f, double d1, double d2, double n) {
      double w = after > 0 ? 1 / after : 0;
      if (d2 > 0 && after > 0) {
        add(w * f, w, w * f, w, s * s * tied(d2, n) * d2 / (n * n));
      }
      if (d1 > 0) {
        add(1 + w * f, w, 1 + w * f, w, s * s * tied(d1, n) * d1 / (n * n));
      }
    }

    private static double tied(double d, double n) {
      return d > 1 ? 1 - (d - 1) / (n - 1) : 1;
    }
  }
}
