package cairn.reports.researcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows are alike in some columns: the sizes of the classes, and never what they are alike
 * in.
 *
 * @param rows rows in all
 * @param sizes the size of each class, smallest first
 */
public record ClassSizes(long rows, List<Long> sizes) {
  private static final List<Long> FROM = List.of(1L, 2L, 5L, 11L, 21L, 51L, 101L);

  /**
   * Classes of about one size.
   *
   * @param from the smallest size
   * @param to the largest; the last band has no end, {@link Long#MAX_VALUE}
   * @param classes how many classes
   * @param rows rows in them
   */
  public record Band(long from, long to, long classes, long rows) {}

  /** The classes of rows that have these cells. */
  public static ClassSizes of(Iterable<List<String>> rows) {
    Map<List<String>, Long> classes = new HashMap<>();
    rows.forEach(row -> classes.merge(row, 1L, Long::sum));
    List<Long> sizes = classes.values().stream().sorted().toList();
    return new ClassSizes(sizes.stream().mapToLong(size -> size).sum(), sizes);
  }

  /** Rows of the smallest class; 0 where there is no row. */
  public long smallest() {
    return sizes.isEmpty() ? 0 : sizes.get(0);
  }

  /** Classes of fewer than k rows. */
  public long classesUnder(long k) {
    return sizes.stream().filter(size -> size < k).count();
  }

  /** Rows in classes of fewer than k. */
  public long rowsUnder(long k) {
    return sizes.stream().filter(size -> size < k).mapToLong(size -> size).sum();
  }

  /** How many classes there are of which size, bands without any left out. */
  public List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < FROM.size(); i++) {
      long from = FROM.get(i);
      long to = i + 1 < FROM.size() ? FROM.get(i + 1) - 1 : Long.MAX_VALUE;
      List<Long> within = sizes.stream().filter(size -> size >= from && size <= to).toList();
      if (!within.isEmpty()) {
        bands.add(new Band(from, to, within.size(), within.stream().mapToLong(size -> size).sum()));
      }
    }
    return List.copyOf(bands);
  }
}
