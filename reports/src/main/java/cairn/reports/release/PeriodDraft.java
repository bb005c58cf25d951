package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.protect.HiddenAtMost;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private static long above(ReleasedTable table) {
    return table.people().stream().flatMap(List::stream).filter(n -> n > 0).count();
  }

  /** How many cells of each measure told by now may be hidden. */
  List<HiddenAtMost> limits(ReleaseDesign.Fraction atMost) {
    ReleasedPeriod open = open();
    List<HiddenAtMost> limits = new ArrayList<>();
    for (ReleasedTable table : open.tables()) {
      Set<CellName> cells = new LinkedHashSet<>();
      for (int row = 0; row < rows.size(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          cells.add(AudienceModel.cell(open, table, row, bin));
        }
      }
      limits.add(new HiddenAtMost(cells, atMost.of(above(table))));
    }
    return limits;
  }

  /** The measures told by now of which more is hidden than may be. */
  List<PeriodMeasure> hiddenTooMuch(ReleasedPeriod shown, ReleaseDesign.Fraction atMost) {
    List<PeriodMeasure> found = new ArrayList<>();
    int at = 0;
    for (Map.Entry<PeriodMeasure, List<ReleasedTable>> each : finer.entrySet()) {
      long above = above(each.getValue().get(0));
      long hidden =
          shown.tables().get(at++).people().stream()
              .mapToLong(row -> row.size() - row.stream().filter(n -> n != null).count())
              .sum();
      if (hidden > atMost.of(above)) {
        found.add(each.getKey());
      }
    }
    return found;
  }

  /**
   * Makes the one of some measures coarser that can become so most often, the last of such; where
   * none can, the last is left out. One at a time, for each may help the others.
   *
   * @param measures told by now, at least one
   */
  void coarsen(List<PeriodMeasure> measures, String why) {
    PeriodMeasure finest = measures.get(measures.size() - 1);
    for (PeriodMeasure each : measures) {
      finest = levels(each).size() >= levels(finest).size() ? each : finest;
    }
    if (levels(finest).size() > 1) {
      levels(finest).remove(0);
    } else {
      finer.remove(finest);
      left.add(new NotOffered(finest.key(), why));
    }
  }

  private List<ReleasedTable> levels(PeriodMeasure measure) {
    return finer.getOrDefault(measure, List.of());
  }

  /** Whether a measure is told by now. */
  boolean has(PeriodMeasure measure) {
    return finer.containsKey(measure);
  }

  /** The same rows with one measure alone, as fine as it is by now. */
  PeriodDraft alone(PeriodMeasure measure) {
    PeriodDraft draft = new PeriodDraft(period, rows);
    draft.add(measure, levels(measure).subList(0, 1), "");
    return draft;
  }

  /** The measures told by now. */
  List<PeriodMeasure> measures() {
    return List.copyOf(finer.keySet());
  }
}
