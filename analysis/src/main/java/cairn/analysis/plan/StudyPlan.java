package cairn.analysis.plan;

import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.start.Covariate;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices behind a report. {@link #standard()} holds where a plan says nothing; {@link PlanKey}
 * says what each means.
 *
 * @param windows days of point prevalence: each has a definition of no use in so many days
 * @param minimumCoverage share of a window's days that reports must cover where no definition says
 *     its own
 * @param minimumDaysInWeek days of a week that must be covered for it to be observed
 * @param stagePairing how far apart two stage assessments may lie
 * @param gapDays days without a session that end a stay, by group type key, where the plan differs
 *     from the catalogue
 * @param sensitivityGaps gaps that stand beside
 * @param newStartDays a session more than this many days after the last one is a new start
 * @param reengagementDays a session within this many days after a stay ended is coming back
 * @param completionSensitivities sessions attended that stand beside the catalogue's number
 * @param milestoneWeeks weeks after the start at which outcomes are judged, beside the month's end
 * @param attendedSessions sessions in a group type that make a person count in it
 * @param referenceGroupType key of the type that others are compared with; none: the first type of
 *     the catalogue that has people
 * @param primaryOutcome id of the one outcome declared beforehand
 * @param primaryMilestone when it is judged
 * @param covariates what comparisons are adjusted for
 * @param adjustment which adjusted estimate is shown first
 * @param confidence level of every interval, and of every word about one
 * @param minimumGroups groups of a type below which comparisons are descriptive only
 * @param resamples draws of a bootstrap
 * @param seed where the draws start
 * @param smallestCell the smallest count shown outside the program, never below {@link
 *     #SMALLEST_CELL}
 * @param missingRules what is done about missing reports in the tables of outcomes, in their order;
 *     the first also makes the shares at the head of the report; at least one
 * @param keptShare share of a planned period that makes it mostly kept
 * @param reliableChange spread of days used in 28, by problem key
 * @param youngestAge the youngest age at intake of whom the results are made
 * @param start where a person's time starts; none: the first session, or intake where the records
 *     hold no attendance at all
 */
public record StudyPlan(
    List<Integer> windows,
    double minimumCoverage,
    int minimumDaysInWeek,
    PairingWindow stagePairing,
    Map<String, Integer> gapDays,
    List<Integer> sensitivityGaps,
    int newStartDays,
    int reengagementDays,
    List<Integer> completionSensitivities,
    List<Integer> milestoneWeeks,
    int attendedSessions,
    @Nullable String referenceGroupType,
    String primaryOutcome,
    Milestone primaryMilestone,
    List<Covariate> covariates,
    AdjustmentMethod adjustment,
    double confidence,
    int minimumGroups,
    int resamples,
    long seed,
    int smallestCell,
    List<MissingRule> missingRules,
    double keptShare,
    Map<String, ScoreSpread> reliableChange,
    int youngestAge,
    @Nullable StartRule start) {
  /** The level of intervals where a plan says nothing: the one place where it stands. */
  public static final double CONFIDENCE = 0.95;

  /** The smallest count that may be shown outside the program, whatever a plan says. */
  public static final int SMALLEST_CELL = 11;

  /** The youngest age at intake that the records may hold. */
  public static final int YOUNGEST_AGE = 18;

  /** What holds where a plan says nothing. */
  public static StudyPlan standard() {
    return new StudyPlan(
        List.of(7, 28, 30),
        0.5,
        5,
        new PairingWindow(28, 14),
        Map.of(),
        List.of(14, 30, 90),
        180,
        180,
        List.of(4, 8),
        List.of(4, 8, 13, 26, 52),
        2,
        null,
        "GOAL-5",
        Milestone.ofWeek(13),
        List.of(Covariate.values()),
        AdjustmentMethod.DOUBLY_ROBUST,
        CONFIDENCE,
        10,
        1000,
        1,
        SMALLEST_CELL,
        List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT),
        0.8,
        Map.of(),
        YOUNGEST_AGE,
        null);
  }

  /** The milestones in order, the month's end last. */
  public List<Milestone> milestones() {
    return Milestone.of(milestoneWeeks);
  }

  /** Whether the results are made of people of that age at intake; an unknown age is no reason. */
  public boolean includes(@Nullable Integer ageAtIntake) {
    return ageAtIntake == null || ageAtIntake >= youngestAge;
  }

  /** Days without a session after which a stay in a type counts as ended. */
  public int gapOf(GroupType type) {
    return gapDays.getOrDefault(type.key(), type.stoppingGapDays());
  }

  /** The milestones that are due for a person who started that day. */
  public List<Milestone> due(LocalDate startDay, Cutoff cutoff) {
    return milestones().stream().filter(m -> m.isDue(startDay, cutoff)).toList();
  }
}
