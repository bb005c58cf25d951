package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.ingest.model.GroupKind;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to tell of a period: its rows, and for each measure how fine its categories are. What
 * cannot be told so is made coarser, measure by measure, and left out at last.
 */
final class PeriodDraft {
  private final String period;
  private final List<ReleasedKind> rows;
  private final Map<PeriodMeasure, List<ReleasedTable>> finer = new LinkedHashMap<>();
  private final List<NotOffered> left = new ArrayList<>();

  /**
   * A draft without measures.
   *
   * @param period its name
   * @param rows with all numbers of people as they are
   */
  PeriodDraft(String period, List<ReleasedKind> rows) {
    this.period = period;
    this.rows = List.copyOf(rows);
  }

  /** The whole program as one row. */
  static ReleasedKind whole(long people) {
    return new ReleasedKind("all", List.of(), ReleaseWords.WHOLE, people);
  }

  /** Kinds joined in one row. */
  static ReleasedKind row(List<GroupKind> kinds, long people) {
    List<String> keys = kinds.stream().map(GroupKind::key).toList();
    return new ReleasedKind(String.join("_and_", keys), keys, ReleaseWords.kinds(kinds), people);
  }

  /**
   * Adds a measure.
   *
   * @param levels its tables from the finest on that may be told; where there is none it is left
   * @param why what is said then
   */
  void add(PeriodMeasure measure, List<ReleasedTable> levels, String why) {
    if (levels.isEmpty()) {
      left.add(new NotOffered(measure.key(), why));
    } else {
      finer.put(measure, new ArrayList<>(levels));
    }
  }

  /** The period with each measure as fine as it is by now, all numbers as they are. */
  ReleasedPeriod open() {
    return new ReleasedPeriod(
        period, rows, finer.values().stream().map(levels -> levels.get(0)).toList(), left);
  }

  /** The measures told by now to which one of these numbers belongs. */
  List<PeriodMeasure> of(Set<String> names) {
    return finer.keySet().stream()
        .filter(each -> names.stream().anyMatch(n -> n.startsWith(period + "/" + each.key() + "/")))
        .toList();
  }

  /** The measures told by now of which more is hidden than may be. */
  List<PeriodMeasure> hiddenTooMuch(ReleasedPeriod shown, ReleaseDesign.Fraction atMost) {
    List<PeriodMeasure> found = new ArrayList<>();
    int at = 0;
    for (Map.Entry<PeriodMeasure, List<ReleasedTable>> each : finer.entrySet()) {
      List<Long> numbers = each.getValue().get(0).people().stream().flatMap(List::stream).toList();
      long above = numbers.stream().filter(n -> n > 0).count();
      long hidden =
          shown.tables().get(at++).people().stream()
              .mapToLong(row -> row.size() - row.stream().filter(n -> n != null).count())
              .sum();
      if (!atMost.holds(hidden, above)) {
        found.add(each.getKey());
      }
    }
    return found;
  }

  /** Makes measures coarser; one that is as coarse as can be is left out. */
  void coarsen(List<PeriodMeasure> measures, String why) {
    for (PeriodMeasure each : measures) {
      List<ReleasedTable> levels = finer.getOrDefault(each, new ArrayList<>());
      if (levels.size() > 1) {
        levels.remove(0);
      } else if (finer.remove(each) != null) {
        left.add(new NotOffered(each.key(), why));
      }
    }
  }

  /** The measures told by now. */
  List<PeriodMeasure> measures() {
    return List.copyOf(finer.keySet());
  }
}
