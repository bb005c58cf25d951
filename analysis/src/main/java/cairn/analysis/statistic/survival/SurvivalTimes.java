package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/**
 * Time, event and stratum of each person, sorted once into blocks of one stratum and one time: the
 * form in which Cox regression and what follows from it walk over the people. Times that differ
 * only by rounding are one time.
 */
public final class SurvivalTimes {
  private final double[] time;
  private final boolean[] event;
  private final int[] stratum;
  private final int[] order;
  private final int[] blockEnd;

  private SurvivalTimes(
      double[] time, boolean[] event, int[] stratum, int[] order, int[] blockEnd) {
    this.time = time;
    this.event = event;
    this.stratum = stratum;
    this.order = order;
    this.blockEnd = blockEnd;
  }

  /** People of one stratum. */
  public static SurvivalTimes of(double[] time, boolean[] event) {
    return stratified(time, event, new int[time.length]);
  }

  /**
   * People in strata, each with its own baseline.
   *
   * @param time time to the event or to censoring, 0 or more
   * @param event whether the event was seen
   * @param stratum any number for each stratum
   * @throws NotEstimableException when there is nobody, nobody has the event, or a time is no time
   */
  public static SurvivalTimes stratified(double[] time, boolean[] event, int[] stratum) {
    if (time.length != event.length || time.length != stratum.length) {
      throw new IllegalArgumentException("time, event and stratum have one value a person each");
    }
    boolean any = false;
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] >= 0) || Double.isInfinite(time[i])) {
        throw new NotEstimableException("time has a value that is no number of at least 0");
      }
      any |= event[i];
    }
    if (!any) {
      throw new NotEstimableException("event never occurs, so nothing can be compared");
    }
    double[] distinct = EndCounts.align(EndCounts.distinct(time));
    int[] rank = new int[time.length];
    double[] aligned = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      rank[i] = EndCounts.floor(distinct, time[i]);
      aligned[i] = distinct[rank[i]];
    }
    int[] order = order(rank, stratum);
    return new SurvivalTimes(
        aligned, event.clone(), stratum.clone(), order, blocks(order, rank, stratum));
  }

  /** By stratum, then the last time first; people of one time in the order they came. */
  private static int[] order(int[] rank, int[] stratum) {
    int n = rank.length;
    int[] strata = Arrays.stream(stratum).distinct().sorted().toArray();
    int times = Arrays.stream(rank).max().orElse(0) + 1;
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long block = (long) Arrays.binarySearch(strata, stratum[i]) * times + times - 1 - rank[i];
      keys[i] = block << 31 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    Arrays.setAll(order, i -> (int) (keys[i] & Integer.MAX_VALUE));
    return order;
  }

  private static int[] blocks(int[] order, int[] rank, int[] stratum) {
    int[] ends = new int[order.length];
    int n = 0;
    for (int i = 1; i <= order.length; i++) {
      boolean last = i == order.length;
      if (last
          || rank[order[i]] != rank[order[i - 1]]
          || stratum[order[i]] != stratum[order[i - 1]]) {
        ends[n++] = i;
      }
    }
    return Arrays.copyOf(ends, n);
  }

  /** How many people there are. */
  public int people() {
    return time.length;
  }

  /** How many events there are. */
  public int events() {
    int n = 0;
    for (boolean one : event) {
      n += one ? 1 : 0;
    }
    return n;
  }

  /** The time of a person. */
  public double time(int person) {
    return time[person];
  }

  /** Whether a person had the event. */
  public boolean event(int person) {
    return event[person];
  }

  /** The stratum of a person. */
  public int stratum(int person) {
    return stratum[person];
  }

  /** How many blocks of one stratum and one time there are. */
  public int blocks() {
    return blockEnd.length;
  }

  /** The first place of a block in the order. */
  public int blockStart(int block) {
    return block == 0 ? 0 : blockEnd[block - 1];
  }

  /** The place after the last of a block. */
  public int blockEnd(int block) {
    return blockEnd[block];
  }

  /** The person at a place of the order. */
  public int person(int place) {
    return order[place];
  }

  /** Whether a block is the first, so the latest, of its stratum. */
  public boolean opensStratum(int block) {
    return block == 0 || stratum[order[blockStart(block)]] != stratum[order[blockStart(block) - 1]];
  }

  public double blockTime(int block) {
    return time[order[blockStart(block)]];
  }
}
