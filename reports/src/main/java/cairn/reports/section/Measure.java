package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.CHANGES;
import static cairn.analysis.result.OutcomeTables.OUTCOMES;
import static cairn.analysis.result.StayingTables.COMPLETION;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A share of everybody that is followed from month to month.
 *
 * @param label what it is
 * @param find finds it in a month's results; empty where that month has none
 */
record Measure(String label, Function<MonthResults, Optional<Share>> find) {

  /** The own goal reached, or come closer to. */
  static final Measure OWN_GOAL =
      new Measure("Reached or moved towards their own goal", r -> outcome(r, Outcomes.OWN_GOAL));

  /** The shares at the head of the report. */
  static List<Measure> all() {
    return List.of(
        new Measure("Any positive change", Measure::anyPositiveChange),
        OWN_GOAL,
        new Measure("Goals met or partly met at the last review", Measure::goals),
        new Measure("Came back within 180 days of a gap", Measure::cameBack));
  }

  private static Optional<Share> anyPositiveChange(MonthResults results) {
    return results
        .rows(CHANGES)
        .where("group_type", Material.ALL)
        .where("milestone", Milestones.NOW)
        .where("direction", "positive")
        .where("part", "any")
        .first()
        .map(r -> Share.of(r, "n", "of"));
  }

  private static Optional<Share> outcome(MonthResults results, String definition) {
    return results
        .rows(OUTCOMES)
        .where("view", "first")
        .where("group_type", Material.ALL)
        .where("problem", Material.ALL)
        .where("definition", definition)
        .where("milestone", Milestones.NOW)
        .where("missing_rule", "observed")
        .first()
        .map(r -> Share.of(r, "achieved", "evaluable"));
  }

  private static Optional<Share> goals(MonthResults results) {
    return outcome(results, "GOAL-2");
  }

  private static Optional<Share> cameBack(MonthResults results) {
    return results
        .rows(COMPLETION)
        .where("group_type", Material.ALL)
        .where("rule", "came_back_within_180_days")
        .first()
        .map(r -> Share.of(r, "achieved", "n"));
  }
}
