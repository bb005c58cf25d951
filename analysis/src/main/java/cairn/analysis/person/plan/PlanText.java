package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a plan as they would be written in {@code plan.yaml}, so that what is shown of a
 * plan can be read as a plan again.
 */
public final class PlanText {
  private PlanText() {}

  /** A value for each key, in the order of the keys; none for a key that the plan leaves open. */
  public static Map<PlanKey, String> of(StudyPlan plan) {
    Map<PlanKey, String> values = new EnumMap<>(PlanKey.class);
    for (PlanKey key : PlanKey.values()) {
      String value = value(plan, key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static @Nullable String value(StudyPlan plan, PlanKey key) {
    return switch (key) {
      case WINDOWS -> list(plan.windows());
      case MINIMUM_COVERAGE -> number(plan.minimumCoverage());
      case MINIMUM_DAYS_IN_WEEK -> Integer.toString(plan.minimumDaysInWeek());
      case STAGE_PAIRING -> pairing(plan.stagePairing());
      case GAP_DAYS -> mapping(plan.gapDays());
      case SENSITIVITY_GAPS -> list(plan.sensitivityGaps());
      case NEW_START_DAYS -> Integer.toString(plan.newStartDays());
      case REENGAGEMENT_DAYS -> Integer.toString(plan.reengagementDays());
      case COMPLETION_SENSITIVITIES -> list(plan.completionSensitivities());
      case MILESTONES -> list(plan.milestoneWeeks());
      case ATTENDED_SESSIONS -> Integer.toString(plan.attendedSessions());
      case REFERENCE_GROUP_TYPE -> plan.referenceGroupType();
      case PRIMARY_OUTCOME -> plan.primaryOutcome();
      case PRIMARY_MILESTONE -> plan.primaryMilestone().key();
      case COVARIATES -> keys(plan.covariates());
      case ADJUSTMENT -> plan.adjustment().key();
      case CONFIDENCE -> number(plan.confidence());
      case LOOKS_A_YEAR -> Integer.toString(plan.looksAYear());
      case MINIMUM_GROUPS -> Integer.toString(plan.minimumGroups());
      case RESAMPLES -> Integer.toString(plan.resamples());
      case SEED -> Long.toString(plan.seed());
      case SMALLEST_CELL -> Integer.toString(plan.smallestCell());
      case MISSING_RULES -> keys(plan.missingRules());
      case KEPT_SHARE -> number(plan.keptShare());
      case RELIABLE_CHANGE -> spreads(plan.reliableChange());
      case YOUNGEST_AGE -> Integer.toString(plan.youngestAge());
      case FOLLOW_UP -> followUp(plan.followUp());
      case START -> start(plan.start());
      case KEEP_RECORDS_YEARS -> years(plan.people().keepRecordsYears());
    };
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String list(List<?> values) {
    return "[" + String.join(", ", values.stream().map(Object::toString).toList()) + "]";
  }

  private static String keys(List<? extends Keyed> values) {
    return list(values.stream().map(Keyed::key).toList());
  }

  private static String mapping(Map<String, ?> values) {
    List<String> entries =
        values.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
    return "{" + String.join(", ", entries) + "}";
  }

  private static String pairing(PairingWindow window) {
    return "{days: " + window.days() + ", tolerance: " + window.tolerance() + "}";
  }

  private static String followUp(FollowUp follow) {
    return "{weeks: " + follow.weeks() + ", within_days: " + follow.withinDays() + "}";
  }

  private static String spreads(Map<String, ScoreSpread> spreads) {
    Map<String, String> values = new LinkedHashMap<>();
    spreads.forEach(
        (problem, spread) ->
            values.put(
                problem,
                "{sd: "
                    + number(spread.sd())
                    + ", reliability: "
                    + number(spread.reliability())
                    + "}"));
    return mapping(values);
  }

  private static @Nullable String years(@Nullable Integer years) {
    return years == null ? null : years.toString();
  }

  private static @Nullable String start(@Nullable StartRule start) {
    return start == null ? null : start.key();
  }
}
