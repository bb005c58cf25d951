package cairn.analysis.table;

import cairn.analysis.statistic.survival.EndCounts;
import java.util.SortedMap;
import java.util.TreeMap;

/** People with the day of their end and which end it was, those who share errors together. */
public final class DaysToEndByGroup {
  private final SortedMap<String, DaysToEnd> groups = new TreeMap<>();
  private final int causes;

  /**
   * Nobody yet.
   *
   * @param causes how many ends there are beside censoring, which is 0
   */
  public DaysToEndByGroup(int causes) {
    this.causes = causes;
  }

  /** Adds so many people of a group with the same day and end. */
  public void add(String group, int day, int end, long n) {
    groups.computeIfAbsent(group, g -> new DaysToEnd(causes)).add(day, end, n);
  }

  /** How many people. */
  public long size() {
    return groups.values().stream().mapToLong(DaysToEnd::size).sum();
  }

  /** How many came to an end by a day, that day included. */
  public long until(int end, double day) {
    return groups.values().stream().mapToLong(group -> group.until(end, day)).sum();
  }

  /** What curves are made of, by group. */
  public SortedMap<String, EndCounts> counts() {
    SortedMap<String, EndCounts> counts = new TreeMap<>();
    groups.forEach((name, group) -> counts.put(name, group.counts()));
    return counts;
  }
}
