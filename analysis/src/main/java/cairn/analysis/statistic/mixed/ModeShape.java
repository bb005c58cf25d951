package cairn.analysis.statistic.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * Which groups of a mixed model share rows: mostly few, so that what is not 0 of the second
 * derivatives can be named beforehand. The groups of all terms but the one with most are numbered
 * through, in the order of the terms.
 */
final class ModeShape {
  private final List<RandomTerm> terms;
  private final int inner;
  private final int[] offset;
  private final int others;
  private final int[][] columns;
  private final int[] first;
  private final int[][] later;
  private final int[] end;

  ModeShape(List<RandomTerm> terms) {
    this.terms = terms;
    int most = 0;
    for (int t = 1; t < terms.size(); t++) {
      most = terms.get(t).levels() > terms.get(most).levels() ? t : most;
    }
    inner = most;
    offset = new int[terms.size()];
    int next = 0;
    for (int t = 0; t < terms.size(); t++) {
      offset[t] = next;
      next += t == inner ? 0 : terms.get(t).levels();
    }
    others = next;
    columns = columnsOfInner();
    first = new int[others];
    Arrays.setAll(first, a -> a);
    for (int[] shared : columns) {
      for (int a : shared) {
        first[a] = Math.min(first[a], shared[0]);
      }
    }
    later = laterOnes();
    end = ends();
  }

  private int[][] laterOnes() {
    int[] count = new int[others];
    for (int k = 0; k < others; k++) {
      for (int i = first[k]; i < k; i++) {
        count[i]++;
      }
    }
    int[][] all = new int[others][];
    Arrays.setAll(all, i -> new int[count[i]]);
    int[] filled = new int[others];
    for (int k = 0; k < others; k++) {
      for (int i = first[k]; i < k; i++) {
        all[i][filled[i]++] = k;
      }
    }
    return all;
  }

  /** After the last other group of each one's block. */
  private int[] ends() {
    int[] ends = new int[others];
    int begins = others;
    int after = others;
    for (int k = others - 1; k >= 0; k--) {
      ends[k] = after;
      begins = Math.min(begins, first[k]);
      after = begins == k ? k : after;
    }
    return ends;
  }

  private int[][] columnsOfInner() {
    int[] level = terms.get(inner).level();
    int[] rows = new int[terms.get(inner).levels()];
    for (int g : level) {
      rows[g]++;
    }
    int[][] all = new int[rows.length][];
    Arrays.setAll(all, g -> new int[rows[g] * (terms.size() - 1)]);
    int[] filled = new int[rows.length];
    for (int i = 0; i < level.length; i++) {
      for (int t = 0; t < terms.size(); t++) {
        if (t != inner) {
          all[level[i]][filled[level[i]]++] = column(t, i);
        }
      }
    }
    Arrays.setAll(all, g -> Arrays.stream(all[g]).sorted().distinct().toArray());
    return all;
  }

  List<RandomTerm> terms() {
    return terms;
  }

  /** The term with most groups. */
  int inner() {
    return inner;
  }

  /** How many groups the other terms have. */
  int others() {
    return others;
  }

  /** The number of the first group of another term. */
  int offset(int term) {
    return offset[term];
  }

  /** The number of the group that a row has in another term. */
  int column(int term, int row) {
    return offset[term] + terms.get(term).level()[row];
  }

  /** The other groups with which each group of the inner term shares rows, in order. */
  int[][] columns() {
    return columns;
  }

  /** For each other group those after it whose first is not after it, in order. */
  int[][] later() {
    return later;
  }

  /**
   * After the last other group of the block of each: no group of a block has its first before the
   * block.
   */
  int[] end() {
    return end;
  }

  /** For each other group the first that it shares a group of the inner term with, or itself. */
  int[] first() {
    return first;
  }
}
