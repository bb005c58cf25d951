package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Counted;

/**
 * x of n people seen with the good value, and how many were not seen: what the sensitivity to
 * missing data is made from. States add up.
 *
 * @param seen yes of those seen
 * @param missing how many were not seen
 */
public record PartlySeen(Counted seen, long missing) {

  /** Refuses a negative number. */
  public PartlySeen {
    if (missing < 0) {
      throw new IllegalArgumentException("a number of missing people is 0 or more");
    }
  }

  /** Both together. */
  public PartlySeen plus(PartlySeen other) {
    return new PartlySeen(seen.plus(other.seen), Math.addExact(missing, other.missing));
  }
}
