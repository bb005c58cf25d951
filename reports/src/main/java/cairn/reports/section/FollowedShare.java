package cairn.reports.section;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.table.Counts;
import cairn.reports.words.MissingRuleWords;
import cairn.reports.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A share of everybody that is followed from month to month.
 *
 * @param label what it is
 * @param find finds it in a month's results; empty where that month has none
 */
public record FollowedShare(String label, Function<MonthResults, Optional<Share>> find) {

  /** The shares at the head of the report. */
  public static List<FollowedShare> all(ReportMaterial m) {
    int days = m.plan().reengagementDays();
    return List.of(
        new FollowedShare("Any positive change", FollowedShare::anyPositiveChange),
        defined(m, JoinedDefinition.OWN_GOAL),
        defined(m, JoinedDefinition.ATTAINMENT),
        new FollowedShare("Came back within " + days + " days of a gap", r -> cameBack(r, days)));
  }

  private static FollowedShare defined(ReportMaterial m, String definition) {
    MissingRule rule = m.plan().missingRules().get(0);
    String label =
        Glossary.label(m, definition)
            + (definition.equals(JoinedDefinition.OWN_GOAL) ? ", problem by problem" : "");
    return new FollowedShare(
        rule == MissingRule.OBSERVED
            ? label
            : label + " (" + Words.small(MissingRuleWords.label(rule)) + ")",
        r -> outcome(r, definition, rule));
  }

  private static Optional<Share> anyPositiveChange(MonthResults results) {
    return results
        .rows(ChangeRow.TABLE)
        .where(ChangeRow::groupType, Counts.ALL)
        .where(ChangeRow::milestone, Milestones.NOW)
        .where(ChangeRow::direction, ChangeDirection.POSITIVE)
        .where(ChangeRow::isAny)
        .first()
        .map(r -> Share.of(r.n(), r.unplaced(), r.of(), r.share().limits(), results.level()));
  }

  /** Those with an outcome at the month's end by a rule for missing reports. */
  public static Optional<Share> outcome(MonthResults results, String definition, MissingRule rule) {
    return results
        .rows(OutcomeRow.TABLE)
        .where(OutcomeRow::isOfEverybody)
        .where(OutcomeRow::definition, definition)
        .where(OutcomeRow::milestone, Milestones.NOW)
        .where(OutcomeRow::missingRule, rule)
        .first()
        .map(row -> MissingShares.share(row, results.level()));
  }

  private static Optional<Share> cameBack(MonthResults results, int days) {
    return results
        .rows(CompletionRow.TABLE)
        .where(CompletionRow::groupType, Counts.ALL)
        .where(CompletionRow::rule, CompletionRow.cameBack(days))
        .first()
        .map(r -> Share.of(r.achieved(), r.n(), r.share().limits(), results.level()));
  }
}
