package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/**
 * The state behind every estimate of staying: how many were censored and how many came to each end
 * at each time. States add up ({@link #plus}), so parts, months and sites combine exactly, and
 * every curve and test below works on these counts and not on people.
 *
 * <p>Ends are numbered: 0 is censored, 1, 2, … are the causes. Times are at least 0, in the
 * caller's unit (whole days in this program). Times that differ by less than the rounding of a
 * computer number count as one time, as R's survival does (relative 1.5e-8).
 */
public final class EndCounts {
  private static final double TIED = Math.sqrt(Math.ulp(1.0));

  private final double[] times;
  private final long[][] counts;

  private EndCounts(double[] times, long[][] counts) {
    this.times = times;
    this.counts = counts;
  }

  /** Nobody yet, with room for causes 1 to {@code causes}. */
  public static EndCounts none(int causes) {
    return new EndCounts(new double[0], new long[causes + 1][0]);
  }

  /**
   * Counts the people.
   *
   * @param time time to the end or to censoring, one a person, 0 or more
   * @param end 0 for censored, or the number of the cause, one a person
   * @param causes how many causes there are; 1 for plain survival
   * @throws NotEstimableException when a time is negative or no number, or an end is no known
   *     number
   */
  public static EndCounts of(double[] time, int[] end, int causes) {
    requireSound(time, end, causes);
    double[] distinct = align(distinct(time));
    long[][] counts = new long[causes + 1][distinct.length];
    for (int i = 0; i < time.length; i++) {
      counts[end[i]][floor(distinct, time[i])]++;
    }
    return new EndCounts(distinct, counts);
  }

  /** Counts people whose times are whole days. */
  public static EndCounts ofDays(int[] day, int[] end, int causes) {
    return of(Arrays.stream(day).asDoubleStream().toArray(), end, causes);
  }

  /** Both states together; they must know the same number of causes. */
  public EndCounts plus(EndCounts other) {
    if (causes() != other.causes()) {
      throw new IllegalArgumentException("states with different numbers of causes do not add up");
    }
    double[] all = Arrays.copyOf(times, times.length + other.times.length);
    System.arraycopy(other.times, 0, all, times.length, other.times.length);
    double[] distinct = distinct(all);
    long[][] sum = new long[counts.length][distinct.length];
    addInto(sum, distinct);
    other.addInto(sum, distinct);
    return new EndCounts(distinct, sum);
  }

  private void addInto(long[][] sum, double[] distinct) {
    for (int i = 0; i < times.length; i++) {
      int at = floor(distinct, times[i]);
      for (int end = 0; end < counts.length; end++) {
        sum[end][at] += counts[end][i];
      }
    }
  }

  /** The same people with one cause as the event (1) and every other end as censoring. */
  public EndCounts onlyCause(int cause) {
    long[][] two = new long[2][times.length];
    for (int end = 0; end < counts.length; end++) {
      for (int i = 0; i < times.length; i++) {
        two[end == cause ? 1 : 0][i] += counts[end][i];
      }
    }
    return new EndCounts(times, two);
  }

  /** The same people with any cause as the event (1). */
  public EndCounts anyCause() {
    long[][] two = new long[2][times.length];
    for (int end = 0; end < counts.length; end++) {
      for (int i = 0; i < times.length; i++) {
        two[Math.min(end, 1)][i] += counts[end][i];
      }
    }
    return new EndCounts(times, two);
  }

  /** How many distinct times there are. */
  public int size() {
    return times.length;
  }

  /** The distinct time with this index, in rising order. */
  public double time(int index) {
    return times[index];
  }

  /** How many came to this end at the time with this index; end 0 is censored. */
  public long count(int end, int index) {
    return counts[end][index];
  }

  /** How many came to any cause at the time with this index. */
  public long events(int index) {
    long sum = 0;
    for (int end = 1; end < counts.length; end++) {
      sum += counts[end][index];
    }
    return sum;
  }

  /** How many came to this end at any time. */
  public long total(int end) {
    return Arrays.stream(counts[end]).sum();
  }

  /** How many people there are. */
  public long people() {
    long sum = 0;
    for (int end = 0; end < counts.length; end++) {
      sum += total(end);
    }
    return sum;
  }

  /** How many causes there are. */
  public int causes() {
    return counts.length - 1;
  }

  /** The number at risk just before each distinct time. */
  public long[] atRisk() {
    long[] risk = new long[times.length];
    long left = 0;
    for (int i = times.length - 1; i >= 0; i--) {
      left += events(i) + counts[0][i];
      risk[i] = left;
    }
    return risk;
  }

  /** Sorted distinct values. */
  public static double[] distinct(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (double value : sorted) {
      if (n == 0 || value != sorted[n - 1]) {
        sorted[n++] = value + 0.0;
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  /** Drops each distinct time that is the one before it but for rounding. */
  static double[] align(double[] distinct) {
    double mean = Arrays.stream(distinct).map(Math::abs).average().orElse(0);
    double[] kept = new double[distinct.length];
    int n = 0;
    for (int i = 0; i < distinct.length; i++) {
      double step = i == 0 ? Double.POSITIVE_INFINITY : distinct[i] - distinct[i - 1];
      if (i == 0 || (step > TIED && step / mean > TIED)) {
        kept[n++] = distinct[i];
      }
    }
    return Arrays.copyOf(kept, n);
  }

  /** The index of the largest kept time that is not above the value. */
  public static int floor(double[] distinct, double value) {
    int at = Arrays.binarySearch(distinct, value + 0.0);
    return at >= 0 ? at : -at - 2;
  }

  private static void requireSound(double[] time, int[] end, int causes) {
    if (time.length != end.length) {
      throw new IllegalArgumentException("times and ends need one value a person each");
    }
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] >= 0) || Double.isInfinite(time[i])) {
        throw new NotEstimableException("time has a value that is no number of at least 0");
      }
      if (end[i] < 0 || end[i] > causes) {
        throw new NotEstimableException("end has a value outside 0 (censored) to " + causes);
      }
    }
  }
}
