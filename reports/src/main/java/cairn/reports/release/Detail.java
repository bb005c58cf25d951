package cairn.reports.release;

import cairn.reports.release.table.Bin;
import java.util.HashSet;
import java.util.List;

/**
 * The bins of a measure from the finest level on; each level joins bins of the one before.
 *
 * @param levels at least one
 */
record Detail(List<List<Bin>> levels) {
  Detail {
    levels = List.copyOf(levels);
  }

  List<Bin> at(int level) {
    return levels.get(level);
  }

  int size() {
    return levels.size();
  }

  /** Whether each bin of a level lies whole in a bin of the next. */
  static boolean joins(List<Bin> finer, List<Bin> coarser) {
    return finer.stream()
        .allMatch(
            bin ->
                coarser.stream().anyMatch(wide -> new HashSet<>(wide.of()).containsAll(bin.of())));
  }
}
