package cairn.analysis.table;

import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.List;

/** People with the day of their end and which end it was, put together from counts. */
public final class DaysToEnd {
  private final List<int[]> people = new ArrayList<>();
  private final int causes;

  /**
   * Nobody yet.
   *
   * @param causes how many ends there are beside censoring, which is 0
   */
  public DaysToEnd(int causes) {
    this.causes = causes;
  }

  /** Adds so many people with the same day and end. */
  public void add(int day, int end, long n) {
    for (long i = 0; i < n; i++) {
      people.add(new int[] {day, end});
    }
  }

  /** How many people. */
  public long size() {
    return people.size();
  }

  /** How many came to an end by a day, that day included. */
  public long until(int end, double day) {
    return people.stream().filter(each -> each[1] == end && each[0] <= day).count();
  }

  /** What curves are made of. */
  public EndCounts counts() {
    return EndCounts.ofDays(
        people.stream().mapToInt(each -> each[0]).toArray(),
        people.stream().mapToInt(each -> each[1]).toArray(),
        causes);
  }
}
