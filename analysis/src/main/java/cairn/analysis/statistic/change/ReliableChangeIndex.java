package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;

/**
 * Reliable change of one person: whether the change between two measurements is larger than
 * measurement error makes likely.
 *
 * <p>RCI = (after − before) / (s √2 √(1 − r)), s the standard deviation and r the reliability of
 * the measure; reliable where |RCI| &gt; 1.96. The cut between two populations is c = (s₀ m₁ + s₁
 * m₀) / (s₀ + s₁). A measure without spread or with r = 1 has no index: absent.
 *
 * <p>Worked example: 47.5 before, 32.5 after, s = 7.5 and r = 0.80 give RCI = −3.1623.
 *
 * <p>Source: Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
public final class ReliableChangeIndex {
  private ReliableChangeIndex() {}

  /**
   * The index, in standard errors of a difference; negative where the measure went down.
   *
   * @param standardDeviation of the measure before treatment, in its unit, 0 or more
   * @param reliability of the measure, 0 to 1
   */
  public static Quantity index(
      double before, double after, double standardDeviation, double reliability) {
    double error = smallestReliableChange(standardDeviation, reliability, 1);
    return error == 0
        ? Quantity.absent(AbsenceReason.NO_VARIATION)
        : Quantity.of((after - before) / error);
  }

  /** The change, in the unit of the measure, that z standard errors of a difference make. */
  public static double smallestReliableChange(
      double standardDeviation, double reliability, double z) {
    if (!(standardDeviation >= 0) || !(reliability >= 0 && reliability <= 1)) {
      throw new IllegalArgumentException(
          "a standard deviation is 0 or more and a reliability between 0 and 1");
    }
    return z * standardDeviation * Math.sqrt(2) * Math.sqrt(1 - reliability);
  }

  /** The cut that is as likely in one population as in the other (Jacobson and Truax's c). */
  public static double cut(double mean1, double sd1, double mean0, double sd0) {
    if (!(sd1 > 0) || !(sd0 > 0)) {
      throw new IllegalArgumentException("both standard deviations are above 0");
    }
    return (sd0 * mean1 + sd1 * mean0) / (sd0 + sd1);
  }
}
