package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;

/**
 * Counts of moves between states from one observation to the next, and what is read off them: the
 * probability of each move with Wilson's interval, and how many moved forward, stayed or moved
 * back. The counts add up over people, months and sites.
 *
 * <p>The probability of a move is n(from, to) / n(from, any). A state nobody was in has no
 * probabilities (absent, 0 of 0). R: {@code prop.table(table(from, to), 1)} and {@code prop.test(x,
 * n, correct = FALSE)}.
 *
 * <p>Worked example: states 0, 0, 1 of one person and 1, 0 of another give one stay in 0, one move
 * forward and one back; from 0 the probability of 1 is ½, from 0.0945 to 0.9055.
 */
public final class OneStepTransitions {
  private final long[][] counts;

  private OneStepTransitions(long[][] counts) {
    this.counts = counts;
  }

  /** No moves yet between this many states. */
  public static OneStepTransitions none(int states) {
    return new OneStepTransitions(new long[states][states]);
  }

  /** Takes a square table of counts, rows from, columns to. */
  public static OneStepTransitions ofCounts(long[][] counts) {
    long[][] copy = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != counts.length) {
        throw new IllegalArgumentException("a table of moves has as many columns as rows");
      }
      copy[i] = counts[i].clone();
    }
    return new OneStepTransitions(copy);
  }

  /**
   * Counts the moves between neighbouring rows of the same subject.
   *
   * @param subject one number a row; the rows of a subject stand together, in order of time
   * @param state 0 to states − 1, one a row
   */
  public static OneStepTransitions of(int[] subject, int[] state, int states) {
    long[][] counts = new long[states][states];
    for (int i = 1; i < state.length; i++) {
      if (subject[i] == subject[i - 1]) {
        counts[state[i - 1]][state[i]]++;
      }
    }
    return new OneStepTransitions(counts);
  }

  /** Both counts together. */
  public OneStepTransitions plus(OneStepTransitions other) {
    if (other.states() != states()) {
      throw new IllegalArgumentException("moves between different states do not add up");
    }
    long[][] sum = new long[states()][states()];
    for (int i = 0; i < states(); i++) {
      for (int j = 0; j < states(); j++) {
        sum[i][j] = Math.addExact(counts[i][j], other.counts[i][j]);
      }
    }
    return new OneStepTransitions(sum);
  }

  /** How many states there are. */
  public int states() {
    return counts.length;
  }

  /** How often a move was seen. */
  public long count(int from, int to) {
    return counts[from][to];
  }

  /** How often a state was left or stayed in: the denominator of its row. */
  public long fromTotal(int from) {
    long sum = 0;
    for (long count : counts[from]) {
      sum += count;
    }
    return sum;
  }

  /** The probability of a move with Wilson's interval. */
  public Interval probability(int from, int to, double level) {
    return Wilson.interval(counts[from][to], fromTotal(from), level);
  }

  /** Moves to a higher state, of all moves; the states are in order. */
  public Counted forward() {
    return direction(1);
  }

  /** Stays in the same state, of all moves. */
  public Counted same() {
    return direction(0);
  }

  /** Moves to a lower state, of all moves. */
  public Counted backward() {
    return direction(-1);
  }

  private Counted direction(int sign) {
    long x = 0;
    long n = 0;
    for (int i = 0; i < states(); i++) {
      for (int j = 0; j < states(); j++) {
        n += counts[i][j];
        x += Integer.signum(j - i) == sign ? counts[i][j] : 0;
      }
    }
    return new Counted(x, n);
  }
}
