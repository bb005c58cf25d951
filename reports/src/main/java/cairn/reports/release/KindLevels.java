package cairn.reports.release;

import cairn.ingest.model.GroupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ways to join kinds of group, finest first: kinds with enough people stand by themselves, the
 * others are joined from the last one on.
 */
final class KindLevels {
  private KindLevels() {}

  /**
   * All ways.
   *
   * @param people of each kind, in the order shown; kinds without people are left out
   * @param ownFrom people from which on a kind stands by itself
   * @param kept the kinds joined in the last quarter, which stay joined unless one of them is large
   */
  static List<List<List<GroupKind>>> of(
      Map<GroupKind, Long> people, int ownFrom, List<List<GroupKind>> kept) {
    List<GroupKind> present = kinds(people, 1, Long.MAX_VALUE);
    List<GroupKind> small = kinds(people, 1, ownFrom - 1L);
    List<List<List<GroupKind>>> levels = new ArrayList<>();
    for (int joined = 1; joined <= Math.max(1, small.size()); joined++) {
      levels.add(rows(present, small.subList(Math.max(0, small.size() - joined), small.size())));
    }
    return levels.stream().filter(level -> keeps(level, small, kept)).toList();
  }

  private static List<GroupKind> kinds(Map<GroupKind, Long> people, long from, long to) {
    return people.entrySet().stream()
        .filter(each -> each.getValue() >= from && each.getValue() <= to)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<List<GroupKind>> rows(List<GroupKind> present, List<GroupKind> joined) {
    List<List<GroupKind>> rows = new ArrayList<>();
    for (GroupKind kind : present) {
      if (!joined.contains(kind)) {
        rows.add(List.of(kind));
      }
    }
    if (!joined.isEmpty()) {
      rows.add(List.copyOf(joined));
    }
    return List.copyOf(rows);
  }

  /** Whether small kinds that were joined are joined in it. */
  private static boolean keeps(
      List<List<GroupKind>> level, List<GroupKind> small, List<List<GroupKind>> kept) {
    for (List<GroupKind> was : kept) {
      List<GroupKind> still = was.stream().filter(small::contains).toList();
      boolean together = level.stream().anyMatch(row -> still.size() < 2 || row.containsAll(still));
      if (!together) {
        return false;
      }
    }
    return true;
  }
}
