package cairn.analysis.statistic;

import java.util.Arrays;

/** Any numbers for groups turned into 0, 1, 2, … in the order of the numbers. */
public final class Clusters {
  private final int[] index;
  private final int size;

  private Clusters(int[] index, int size) {
    this.index = index;
    this.size = size;
  }

  /** Numbers the groups. */
  public static Clusters of(int[] cluster) {
    int[] distinct = Arrays.stream(cluster).distinct().sorted().toArray();
    int[] index = new int[cluster.length];
    Arrays.setAll(index, i -> Arrays.binarySearch(distinct, cluster[i]));
    return new Clusters(index, distinct.length);
  }

  /** How many people there are. */
  public int people() {
    return index.length;
  }

  /** The group of a person. */
  public int of(int person) {
    return index[person];
  }

  /** How many groups there are. */
  public int size() {
    return size;
  }

  /** The people of each group, in order. */
  public int[][] members() {
    int[] sizes = new int[size];
    for (int one : index) {
      sizes[one]++;
    }
    int[][] members = new int[size][];
    Arrays.setAll(members, g -> new int[sizes[g]]);
    int[] next = new int[size];
    for (int i = 0; i < index.length; i++) {
      members[index[i]][next[index[i]]++] = i;
    }
    return members;
  }
}
