package cairn.analysis.person.calendar;

/**
 * Days that one report covers together without saying on which of them use was, and that nothing
 * else places.
 *
 * @param from index of the report's first day
 * @param until index after its last day
 * @param days how many of its days nothing else places
 * @param used days of use among those, at least
 * @param most days of use among those, at most: more than {@code used} where a test contradicts a
 *     report of none, or where reports of several substances of a class overlap
 * @param differs whether the report says use where another source says that there was none at all
 */
record CoarseReport(int from, int until, int days, int used, int most, boolean differs) {
  /** A report whose number of days is known. */
  static CoarseReport of(int from, int until, int days, int used, boolean differs) {
    return new CoarseReport(from, until, days, used, used, differs);
  }

  /**
   * Days of use among so many of its days: at least those that the others cannot hold, at most all.
   */
  int inside(int inside, Placement placement) {
    int all = differs ? until - from : days;
    return placement == Placement.FEWEST
        ? Math.max(0, used - (all - inside))
        : Math.min(most, inside);
  }

  /** How many of its days lie between two days of the calendar. */
  int overlap(long begin, long end) {
    return (int) Math.max(0, Math.min(end, until) - Math.max(begin, from));
  }

  /** Whether so many days are at least five sevenths of the others. */
  static boolean isMost(int inside, int days) {
    return inside > 0 && inside * 7 >= days * 5;
  }
}
