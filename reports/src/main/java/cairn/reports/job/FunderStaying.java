package cairn.reports.job;

import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingRow.People;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.RunningTotals;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.job.FunderRows.Subject;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Points of the staying curves, never the curves: each step of a curve is somebody. */
final class FunderStaying {
  private static final List<Integer> WEEKS = List.of(4, 8, 13, 26);

  private FunderStaying() {}

  /**
   * Adds the rows.
   *
   * @param rule which numbers are small
   * @param attended the numbers of people printed elsewhere, by the type of the first session
   */
  static void add(
      ReportMaterial material, SmallCells rule, Map<String, Long> attended, FunderRows rows) {
    RowsOf<StayingRow> staying = material.rows(StayingRow.TABLE);
    for (String type : material.groupTypes(staying.values(StayingRow::groupType))) {
      RowsOf<StayingRow> own = staying.where(StayingRow::groupType, type);
      long people = own.first().map(row -> row.people().all()).orElse(0L);
      RunningTotals stopped =
          new RunningTotals(
              people, WEEKS.stream().map(week -> by(own, week, People::stopped)).toList());
      List<Boolean> shown = stopped.shown(rule);
      if (!stopped.isSafe(shown, rule)) {
        throw new PrivacyRefusal(List.of("staying"));
      }
      Value whole = whole(people, attended.get(type), rule);
      RowsOf<StayingSummaryRow> points =
          material.rows(StayingSummaryRow.TABLE).where(StayingSummaryRow::groupType, type);
      for (int i = 0; i < WEEKS.size(); i++) {
        int week = WEEKS.get(i);
        Optional<StayingSummaryRow> point =
            points.where(StayingSummaryRow::measure, Measured.atWeek(week)).first();
        boolean show = shown.get(i) && by(own, week, People::stillComing) >= rule.threshold();
        rows.estimate(
            new Subject(
                type,
                material.groupType(type),
                "still_coming_week_" + week,
                "Still coming at week " + week),
            share(point, show),
            whole,
            number(point, row -> row.limits().lower()),
            number(point, row -> row.limits().upper()));
      }
    }
  }

  private static OptionalDouble number(
      Optional<StayingSummaryRow> point, Function<StayingSummaryRow, @Nullable Double> of) {
    Double number = point.isEmpty() ? null : of.apply(point.get());
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static Value share(Optional<StayingSummaryRow> point, boolean show) {
    OptionalDouble value = number(point, StayingSummaryRow::value);
    if (value.isEmpty()) {
      return Value.notAvailable("not observed so long");
    }
    return show ? Value.number(value.getAsDouble()) : Value.hidden();
  }

  /** The number of people; hidden where it lies close to one printed for nearly the same people. */
  private static Value whole(long people, @Nullable Long printed, SmallCells rule) {
    boolean close = printed != null && rule.isSmall(Math.abs(people - printed));
    return rule.isSmall(people) || close ? Value.hidden() : Value.count(people);
  }

  private static long by(RowsOf<StayingRow> own, long week, ToLongFunction<People> count) {
    return own.stream()
        .filter(r -> r.week() <= week)
        .reduce((earlier, later) -> later)
        .map(r -> count.applyAsLong(r.people()))
        .orElse(0L);
  }
}
