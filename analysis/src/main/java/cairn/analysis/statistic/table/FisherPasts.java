package cairn.analysis.statistic.table;

/**
 * The log probabilities with which a node of {@link FisherNetwork} is reached, and in how many ways
 * each: a hash table of logarithms that takes those closer than 1e-10 for one. Two so close that
 * lie on both sides of a multiple of 1e-10 stay two, which costs a place and changes no sum.
 */
final class FisherPasts {
  private static final double GRAIN = 1e-10;

  private double[] log = new double[8];
  private double[] ways = new double[8];
  private int size;

  /** How many places there are; one that is not used holds 0 ways. */
  int slots() {
    return log.length;
  }

  double log(int slot) {
    return log[slot];
  }

  double ways(int slot) {
    return ways[slot];
  }

  void add(double value, double more) {
    if (2 * size >= log.length) {
      grow();
    }
    put(value, more);
  }

  private void put(double value, double more) {
    long grain = Math.round(value / GRAIN);
    long mixed = grain * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 33) & (log.length - 1);
    while (ways[at] != 0 && Math.round(log[at] / GRAIN) != grain) {
      at = (at + 1) & (log.length - 1);
    }
    if (ways[at] == 0) {
      log[at] = value;
      size++;
    }
    ways[at] += more;
  }

  private void grow() {
    double[] oldLog = log;
    double[] oldWays = ways;
    log = new double[2 * oldLog.length];
    ways = new double[2 * oldLog.length];
    size = 0;
    for (int i = 0; i < oldLog.length; i++) {
      if (oldWays[i] != 0) {
        put(oldLog[i], oldWays[i]);
      }
    }
  }
}
