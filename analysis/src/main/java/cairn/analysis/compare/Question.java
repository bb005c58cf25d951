package cairn.analysis.compare;

import cairn.analysis.plan.StudyPlan;

/**
 * What a comparison asks.
 *
 * @param plan primary outcome and milestone, adjustment, confidence, fewest groups, seed
 * @param reference key of the type that the others are set beside
 */
public record Question(StudyPlan plan, String reference) {
  String milestone() {
    return plan.primaryMilestone().key();
  }

  GroupCounts counts(PairRows rows) {
    return new GroupCounts(
        rows.byGroup(true), rows.byGroup(false), plan.minimumGroups(), plan.confidence());
  }
}
