package cairn.analysis.compare;

import cairn.analysis.start.ComparedPeople;

/**
 * People at their starts, and how long each stayed in the type of group they first came to.
 *
 * @param people who they are
 * @param day days of the first stay in the type of the first session, one a start; −1 for later
 *     starts, which are no first stays
 * @param stopped whether that stay ended by stopping
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record StayingPeople(ComparedPeople people, int[] day, boolean[] stopped) {
  /** Refuses arrays of other lengths than there are people. */
  public StayingPeople {
    if (day.length != people.size() || stopped.length != people.size()) {
      throw new IllegalArgumentException("a stay for each person at each start");
    }
  }
}
