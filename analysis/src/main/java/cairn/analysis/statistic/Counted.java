package cairn.analysis.statistic;

/** x of n: the state behind a proportion; it adds up over partitions, months and sites. */
public record Counted(long x, long n) {

  /**
   * Refuses what is no count of a part in a whole.
   *
   * @throws IllegalArgumentException unless 0 ≤ x ≤ n
   */
  public Counted {
    if (x < 0 || n < x) {
      throw new IllegalArgumentException("a count x of n needs 0 <= x <= n");
    }
  }

  /** Both counts together. */
  public Counted plus(Counted other) {
    return new Counted(Math.addExact(x, other.x), Math.addExact(n, other.n));
  }

  /** x / n, absent for 0 of 0. */
  public Quantity proportion() {
    return n == 0 ? Quantity.absent(AbsenceReason.NO_OBSERVATIONS) : Quantity.of((double) x / n);
  }

  /** x over n. */
  public double share() {
    return (double) x / n;
  }
}
