package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.table.Counts;
import cairn.ingest.model.GroupKind;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

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

  /** How many people came. */
  long all(String period) {
    return rows.stream()
        .filter(row -> row.period().equals(period) && row.measure() == PeriodMeasure.STAYING)
        .filter(row -> row.groupType().equals(Counts.ALL))
        .mapToLong(PeriodRow::people)
        .sum();
  }

  /** The whole program by one measure. */
  ReleasedTable whole(String period, PeriodMeasure measure, List<Bin> bins) {
    List<Long> line = line(period, measure, bins, type -> type.equals(Counts.ALL));
    return new ReleasedTable(measure.key(), bins, List.of(line));
  }

  /** Rows of kinds by one measure. */
  ReleasedTable kinds(
      String period, PeriodMeasure measure, List<Bin> bins, List<List<GroupKind>> kinds) {
    List<List<Long>> people = new ArrayList<>();
    for (List<GroupKind> row : kinds) {
      people.add(
          line(
              period,
              measure,
              bins,
              type -> !type.equals(Counts.ALL) && row.contains(kindOf.apply(type))));
    }
    return new ReleasedTable(measure.key(), bins, people);
  }

  private List<Long> line(
      String period, PeriodMeasure measure, List<Bin> bins, Predicate<String> types) {
    long[] people = new long[bins.size()];
    for (PeriodRow each : rows) {
      if (types.test(each.groupType())
          && each.period().equals(period)
          && each.measure() == measure) {
        for (int bin = 0; bin < bins.size(); bin++) {
          boolean isOf = bins.get(bin).of().contains(each.category().key());
          people[bin] += isOf ? each.people() : 0;
        }
      }
    }
    return Arrays.stream(people).boxed().toList();
  }
}
