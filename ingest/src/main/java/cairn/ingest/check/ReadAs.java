package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cells of one column that were read in another spelling, by the kind of spelling and
 * never by what a cell says: a line is one person's.
 */
final class ReadAs {
  /** So many kinds of spelling are told one by one. */
  private static final int TOLD = 8;

  private final Map<String, Long> kinds = new TreeMap<>();
  private long first;

  void count(long line, String says) {
    if (kinds.isEmpty()) {
      first = line;
    }
    kinds.merge(says, 1L, Long::sum);
  }

  /** Where the first of them stands. */
  long line() {
    return first;
  }

  /** What is said of the column once, or null where every cell is as the contract writes it. */
  @Nullable Breach atEnd() {
    if (kinds.isEmpty()) {
      return null;
    }
    long cells = kinds.values().stream().mapToLong(n -> n).sum();
    List<Map.Entry<String, Long>> most =
        kinds.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    String told =
        most.stream()
            .limit(TOLD)
            .map(each -> each.getKey() + String.format(Locale.ROOT, " (%,d)", each.getValue()))
            .collect(Collectors.joining(", "));
    int others = most.size() - TOLD;
    return new Breach(
        Rule.SPELLING,
        String.format(
            Locale.ROOT,
            "has %,d %s in another spelling: %s%s",
            cells,
            cells == 1 ? "cell" : "cells",
            told,
            others > 0 ? " and " + others + " kinds more" : ""));
  }
}
