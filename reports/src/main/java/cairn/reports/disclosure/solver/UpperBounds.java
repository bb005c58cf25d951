package cairn.reports.disclosure.solver;

import cairn.reports.disclosure.joint.Known;
import java.util.Arrays;
import java.util.List;

/**
 * How large each unknown can be. CP-SAT looks for whole numbers up to a bound only; where the rows
 * give none it is far above every number there is, so that a larger one would prove nothing more.
 */
final class UpperBounds {
  private static final long LEAST_FAR = 1_000_000;

  private UpperBounds() {}

  static long[] of(int unknowns, List<Known> rows) {
    long[] most = new long[unknowns];
    Arrays.fill(most, far(rows));
    for (Known row : rows) {
      boolean bounds = row.most() < Long.MAX_VALUE && row.form().isSum();
      for (int i = 0; bounds && i < row.form().size(); i++) {
        int unknown = row.form().unknown(i);
        most[unknown] = Math.min(most[unknown], Math.max(0, row.most()) / row.form().times(i));
      }
    }
    return most;
  }

  /** Ten times all that is printed. */
  static long far(List<Known> rows) {
    long largest = 0;
    for (Known row : rows) {
      largest = Math.max(largest, row.most() < Long.MAX_VALUE ? Math.abs(row.most()) : 0);
      largest = Math.max(largest, row.least() > Long.MIN_VALUE ? Math.abs(row.least()) : 0);
    }
    return Math.max(LEAST_FAR, Math.multiplyExact(10, largest));
  }
}
