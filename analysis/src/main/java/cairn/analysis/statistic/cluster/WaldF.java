package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Quantity;

/**
 * Wald's test of several coefficients with a small-sample reference: F = (η − q + 1)/(η q) Q on q
 * and η − q + 1 degrees of freedom.
 *
 * @param f the statistic
 * @param df1 the number of coefficients
 * @param df2 degrees of freedom of the denominator
 * @param p the chance of a larger one
 */
public record WaldF(Quantity f, Quantity df1, Quantity df2, Quantity p) {
  static WaldF of(double chi, int q, double eta) {
    double df2 = eta - q + 1;
    if (!(df2 > 0) || !Double.isFinite(chi)) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new WaldF(none, Quantity.of(q), none, none);
    }
    double f = df2 / (eta * q) * chi;
    return new WaldF(
        Quantity.of(f),
        Quantity.of(q),
        Quantity.of(df2),
        Quantity.of(Distributions.fisherUpper(f, q, df2)));
  }
}
