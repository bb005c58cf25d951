package cairn.analysis.statistic.survival;

import java.util.List;

/** Several groups' counts on the times that any of them has, with each group's number at risk. */
public final class AlignedCounts {
  private final EndCounts all;
  private final long[][][] counts;
  private final long[][] risk;

  private AlignedCounts(EndCounts all, long[][][] counts, long[][] risk) {
    this.all = all;
    this.counts = counts;
    this.risk = risk;
  }

  public static AlignedCounts of(List<EndCounts> groups) {
    EndCounts all = EndCounts.none(groups.get(0).causes());
    for (EndCounts group : groups) {
      all = all.plus(group);
    }
    int ends = all.causes() + 1;
    long[][][] counts = new long[groups.size()][ends][all.size()];
    long[][] risk = new long[groups.size()][all.size()];
    for (int j = 0; j < groups.size(); j++) {
      EndCounts group = groups.get(j);
      int at = 0;
      for (int i = 0; i < group.size(); i++) {
        while (all.time(at) < group.time(i)) {
          at++;
        }
        for (int end = 0; end < ends; end++) {
          counts[j][end][at] = group.count(end, i);
        }
      }
      long left = 0;
      for (int i = all.size() - 1; i >= 0; i--) {
        for (int end = 0; end < ends; end++) {
          left += counts[j][end][i];
        }
        risk[j][i] = left;
      }
    }
    return new AlignedCounts(all, counts, risk);
  }

  public int size() {
    return all.size();
  }

  public int groups() {
    return counts.length;
  }

  /** How many of a group came to an end at a time; end 0 is censored. */
  public long count(int group, int end, int index) {
    return counts[group][end][index];
  }

  /** How many of a group came to any cause at a time. */
  public long events(int group, int index) {
    long sum = 0;
    for (int end = 1; end < counts[group].length; end++) {
      sum += counts[group][end][index];
    }
    return sum;
  }

  /** The number of a group at risk just before a time. */
  public long risk(int group, int index) {
    return risk[group][index];
  }

  long totalRisk(int index) {
    long sum = 0;
    for (long[] one : risk) {
      sum += one[index];
    }
    return sum;
  }

  public long totalEvents(int index) {
    return all.events(index);
  }
}
