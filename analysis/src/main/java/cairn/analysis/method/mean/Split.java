package cairn.analysis.method.mean;

import cairn.analysis.method.frame.TwoGroups;
import java.util.stream.IntStream;

/**
 * The values of two groups, of which the first is held against the second.
 *
 * @param first values of the first
 * @param second values of the second
 * @param firstLabel what the first is called
 * @param secondLabel what the second is called
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record Split(double[] first, double[] second, String firstLabel, String secondLabel) {

  /** A column's values by two groups. */
  public static Split of(double[] values, TwoGroups groups) {
    return new Split(
        side(values, groups, true),
        side(values, groups, false),
        groups.firstLabel(),
        groups.secondLabel());
  }

  private static double[] side(double[] values, TwoGroups groups, boolean first) {
    return IntStream.range(0, values.length)
        .filter(i -> groups.isFirst()[i] == first)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** How the comparison reads. */
  String note() {
    return "first is "
        + firstLabel
        + ", second is "
        + secondLabel
        + "; every difference is first less second";
  }
}
