package cairn.analysis.method.frame;

import cairn.analysis.statistic.NotEstimableException;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of people, of which the first is held against the second.
 *
 * @param isFirst whether each person is in the first
 * @param firstLabel what the first is called
 * @param secondLabel what the second is called
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record TwoGroups(boolean[] isFirst, String firstLabel, String secondLabel) {

  /**
   * The groups of a column with two labels.
   *
   * @param first the label of the first; null for the later label in order, as a treatment coded 1
   *     is held against 0
   * @throws NotEstimableException when the column has not two labels, or not this one
   */
  public static TwoGroups of(FrameColumn.Levels group, @Nullable String first) {
    int k = group.labels().size();
    if (k != 2) {
      throw new NotEstimableException(
          group.name() + " has " + k + (k == 1 ? " group" : " groups") + "; two are compared here");
    }
    int at = first == null ? 1 : ValueLabels.indexOf(group.labels(), first);
    if (at < 0) {
      throw new NotEstimableException(group.name() + ": no row has the value that --first names");
    }
    return new TwoGroups(group.is(at), group.labels().get(at), group.labels().get(1 - at));
  }

  /** How the comparison reads. */
  public String note() {
    return "first is "
        + firstLabel
        + ", second is "
        + secondLabel
        + "; every difference is first less second";
  }
}
