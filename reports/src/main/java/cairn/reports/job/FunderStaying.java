package cairn.reports.job;

import static cairn.analysis.result.StayingTables.STAYING;
import static cairn.analysis.result.StayingTables.STAYING_SUMMARY;

import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.RunningTotals;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.job.FunderRows.Subject;
import cairn.reports.section.Material;
import cairn.reports.section.ResultRow;
import cairn.reports.section.Rows;
import cairn.reports.table.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
  static void add(Material material, SmallCells rule, Map<String, Long> attended, FunderRows rows) {
    Rows staying = material.rows(STAYING);
    for (String type : material.groupTypes(staying)) {
      Rows own = staying.where("group_type", type);
      long people = own.first().map(FunderStaying::sum).orElse(0L);
      RunningTotals stopped =
          new RunningTotals(people, WEEKS.stream().map(week -> by(own, week, "stopped")).toList());
      List<Boolean> shown = stopped.shown(rule);
      if (!stopped.isSafe(shown, rule)) {
        throw new PrivacyRefusal(List.of("staying"));
      }
      Value whole = whole(people, attended.get(type), rule);
      Rows points = material.rows(STAYING_SUMMARY).where("group_type", type);
      for (int i = 0; i < WEEKS.size(); i++) {
        int week = WEEKS.get(i);
        Optional<ResultRow> point = points.where("measure", "at_week_" + week).first();
        boolean show = shown.get(i) && by(own, week, "still_coming") >= rule.threshold();
        rows.estimate(
            new Subject(
                type,
                material.groupType(type),
                "still_coming_week_" + week,
                "Still coming at week " + week),
            share(point, show),
            whole,
            point.map(r -> r.number("lower")).orElse(OptionalDouble.empty()),
            point.map(r -> r.number("upper")).orElse(OptionalDouble.empty()));
      }
    }
  }

  private static Value share(Optional<ResultRow> point, boolean show) {
    OptionalDouble value = point.map(r -> r.number("value")).orElse(OptionalDouble.empty());
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

  private static long by(Rows own, long week, String column) {
    return own.stream()
        .filter(r -> r.count("week") <= week)
        .reduce((earlier, later) -> later)
        .map(r -> r.count(column))
        .orElse(0L);
  }

  private static long sum(ResultRow r) {
    return r.count("still_coming")
        + r.count("stopped")
        + r.count("planned_end")
        + r.count("other_end")
        + r.count("follow_up_ended");
  }
}
