package cairn.analysis.person.plan;

import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import java.util.List;
import java.util.Map;

/**
 * How outcomes are judged.
 *
 * @param windows days of point prevalence: each has a definition of no use in so many days
 * @param minimumCoverage share of a window's days that reports must cover where no definition says
 *     its own
 * @param minimumDaysInWeek days of a week that must be covered for it to be observed
 * @param milestoneWeeks weeks after the start at which outcomes are judged, beside the month's end
 * @param missingRules what is done about missing reports in the tables of outcomes, in their order;
 *     the first also makes the shares at the head of the report; at least one
 * @param keptShare share of a planned period that makes it mostly kept
 * @param reliableChange spread of days used in 28, by problem key
 */
public record OutcomePlan(
    List<Integer> windows,
    double minimumCoverage,
    int minimumDaysInWeek,
    List<Integer> milestoneWeeks,
    List<MissingRule> missingRules,
    double keptShare,
    Map<String, ScoreSpread> reliableChange) {
  /** The milestones in order, the month's end last. */
  List<Milestone> milestones() {
    return Milestone.of(milestoneWeeks);
  }
}
