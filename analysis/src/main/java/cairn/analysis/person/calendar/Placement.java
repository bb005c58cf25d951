package cairn.analysis.person.calendar;

/**
 * At which end of what coarse reports leave open a calendar is read. Whatever is asked of a time,
 * it holds as few days of use as the reports allow, or as many; so no rule on use can be told more,
 * or less, by any way in which the days may have lain.
 */
public enum Placement {
  /** As few days of use in any time asked about as the reports allow. */
  FEWEST,
  /** As many. */
  MOST;

  /** The other end. */
  public Placement opposite() {
    return this == FEWEST ? MOST : FEWEST;
  }
}
