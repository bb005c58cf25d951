package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.table.Counts;
import cairn.ingest.model.GroupKind;
import cairn.reports.release.table.Bin;
import cairn.reports.release.table.PeopleTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The numbers of people that a release is drawn from.
 *
 * @param rows the analysed month's and its quarter's
 * @param kindOf the kind of a group type
 */
record People(List<PeriodRow> rows, Function<String, GroupKind> kindOf) {

  /** Whether there are numbers of a period. */
  boolean has(String period) {
    return rows.stream().anyMatch(row -> row.period().equals(period));
  }

  /** How many people came in the period, by kind in the order shown. */
  Map<GroupKind, Long> byKind(String period, List<GroupKind> order) {
    Map<GroupKind, Long> people = new LinkedHashMap<>();
    order.forEach(kind -> people.put(kind, 0L));
    for (PeriodRow row : rows) {
      if (row.period().equals(period)
          && row.measure() == PeriodMeasure.STAYING
          && !row.groupType().equals(Counts.ALL)) {
        people.merge(kindOf.apply(row.groupType()), row.people(), Long::sum);
      }
    }
    return people;
  }

  /** The whole program by one measure. */
  PeopleTable whole(String period, PeriodMeasure measure, Detail detail, int level) {
    List<Bin> bins = detail.at(level);
    long[][] people = new long[1][bins.size()];
    count(period, measure, bins, type -> type.equals(Counts.ALL) ? 0 : -1, people);
    return new PeopleTable(measure, level, bins, people);
  }

  /** Rows of kinds by one measure. */
  PeopleTable kinds(
      String period, PeriodMeasure measure, Detail detail, int level, List<List<GroupKind>> kinds) {
    List<Bin> bins = detail.at(level);
    long[][] people = new long[kinds.size()][bins.size()];
    count(period, measure, bins, type -> row(type, kinds), people);
    return new PeopleTable(measure, level, bins, people);
  }

  private int row(String type, List<List<GroupKind>> kinds) {
    if (type.equals(Counts.ALL)) {
      return -1;
    }
    GroupKind kind = kindOf.apply(type);
    for (int row = 0; row < kinds.size(); row++) {
      if (kinds.get(row).contains(kind)) {
        return row;
      }
    }
    return -1;
  }

  private interface RowOf {
    int row(String groupType);
  }

  private void count(
      String period, PeriodMeasure measure, List<Bin> bins, RowOf rowOf, long[][] people) {
    for (PeriodRow each : rows) {
      int row = rowOf.row(each.groupType());
      if (row >= 0 && each.period().equals(period) && each.measure() == measure) {
        for (int bin = 0; bin < bins.size(); bin++) {
          Set<String> of = new HashSet<>(bins.get(bin).of());
          people[row][bin] += of.contains(each.category().key()) ? each.people() : 0;
        }
      }
    }
  }
}
