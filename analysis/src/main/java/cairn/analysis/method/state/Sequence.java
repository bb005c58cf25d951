package cairn.analysis.method.state;

import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/**
 * Repeated observations, the rows of a person together and in order of time.
 *
 * @param order places of the rows in the file, in the order of the others
 * @param subject the person of each row
 * @param time the time of each row, rising within a person
 * @param state the state of each row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record Sequence(int[] order, int[] subject, double[] time, int[] state) {

  /**
   * Puts observations in order.
   *
   * @throws NotEstimableException when a person has two rows of one time
   */
  public static Sequence of(FrameColumn.Levels id, double[] time, FrameColumn.Levels state) {
    Integer[] rows = new Integer[time.length];
    Arrays.setAll(rows, i -> i);
    Arrays.sort(
        rows,
        (a, b) ->
            id.codes()[a] != id.codes()[b]
                ? Integer.compare(id.codes()[a], id.codes()[b])
                : Double.compare(time[a], time[b]));
    int n = rows.length;
    int[] order = new int[n];
    int[] subject = new int[n];
    double[] times = new double[n];
    int[] states = new int[n];
    long repeats = 0;
    for (int i = 0; i < n; i++) {
      order[i] = rows[i];
      subject[i] = id.codes()[rows[i]];
      times[i] = time[rows[i]];
      states[i] = state.codes()[rows[i]];
      repeats += i > 0 && subject[i] == subject[i - 1] && times[i] == times[i - 1] ? 1 : 0;
    }
    if (repeats > 0) {
      throw new NotEstimableException(
          repeats
              + (repeats == 1 ? " row repeats" : " rows repeat")
              + " the time of another row of the same "
              + id.name());
    }
    return new Sequence(order, subject, times, states);
  }
}
