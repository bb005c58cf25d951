package cairn.analysis.statistic.change;

/**
 * Reliable change of one person: whether the change between two measurements is larger than
 * measurement error makes likely.
 *
 * <p>RCI = (after − before) / (s √2 √(1 − r)), s the standard deviation and r the reliability of
 * the measure; reliable where |RCI| &gt; 1.96.
 *
 * <p>Worked example: s = 7.5 and r = 0.80 ask for a change of 9.30.
 *
 * <p>Source: Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
public final class ReliableChangeIndex {
  private ReliableChangeIndex() {}

  /** The change, in the unit of the measure, that z standard errors of a difference make. */
  public static double smallestReliableChange(
      double standardDeviation, double reliability, double z) {
    if (!(standardDeviation >= 0) || !(reliability >= 0 && reliability <= 1)) {
      throw new IllegalArgumentException(
          "a standard deviation is 0 or more and a reliability between 0 and 1");
    }
    return z * standardDeviation * Math.sqrt(2) * Math.sqrt(1 - reliability);
  }
}
