package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.OUTCOMES;
import static cairn.analysis.result.StayingTables.COMPLETION;

import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.change.Way;
import cairn.analysis.result.StayingTables;
import cairn.analysis.synthesis.JoinedDefinition;
import cairn.analysis.verdict.MissingRule;
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

  /** The shares at the head of the report. */
  static List<Measure> all(Material m) {
    int days = m.plan().reengagementDays();
    return List.of(
        new Measure("Any positive change", Measure::anyPositiveChange),
        defined(m, JoinedDefinition.OWN_GOAL),
        defined(m, JoinedDefinition.ATTAINMENT),
        new Measure("Came back within " + days + " days of a gap", r -> cameBack(r, days)));
  }

  private static Measure defined(Material m, String definition) {
    MissingRule rule = m.plan().missingRules().get(0);
    String label = Glossary.label(m, definition);
    return new Measure(
        rule == MissingRule.OBSERVED
            ? label
            : label + " (" + Words.small(MissingShares.label(rule)) + ")",
        r -> outcome(r, definition, rule));
  }

  private static Optional<Share> anyPositiveChange(MonthResults results) {
    return results
        .rows(ChangeRow.TABLE)
        .where(ChangeRow::groupType, Material.ALL)
        .where(ChangeRow::milestone, Milestones.NOW)
        .where(ChangeRow::direction, Way.POSITIVE)
        .where(ChangeRow::isAny)
        .first()
        .map(r -> Share.of(r.n(), r.of(), r.share().limits(), results.level()));
  }

  /** Those with an outcome at the month's end by a rule for missing reports. */
  static Optional<Share> outcome(MonthResults results, String definition, MissingRule rule) {
    return results
        .rows(OUTCOMES)
        .where("view", "first")
        .where("group_type", Material.ALL)
        .where("problem", Material.ALL)
        .where("definition", definition)
        .where("milestone", Milestones.NOW)
        .where("missing_rule", rule.key())
        .first()
        .map(MissingShares::share);
  }

  private static Optional<Share> cameBack(MonthResults results, int days) {
    return results
        .rows(COMPLETION)
        .where("group_type", Material.ALL)
        .where("rule", StayingTables.cameBack(days))
        .first()
        .map(r -> Share.of(r, "achieved", "n"));
  }
}
