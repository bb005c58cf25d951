package cairn.analysis.person.plan;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices behind a report. {@link #standard()} holds where a plan says nothing; {@link PlanKey}
 * says what each means.
 *
 * @param people of whom the results are made
 * @param outcomes how outcomes are judged
 * @param stays what staying is
 * @param stagePairing how far apart two stage assessments may lie
 * @param comparison what is compared
 * @param precision how sure an interval is
 * @param smallestCell the smallest count shown outside the program, never below {@link
 *     #SMALLEST_CELL}
 */
public record StudyPlan(
    PeoplePlan people,
    OutcomePlan outcomes,
    StayPlan stays,
    PairingWindow stagePairing,
    ComparisonPlan comparison,
    PrecisionPlan precision,
    int smallestCell) {
  /** The smallest count that may be shown outside the program, whatever a plan says. */
  public static final int SMALLEST_CELL = 11;

  /** What holds where a plan says nothing. */
  public static StudyPlan standard() {
    return new StudyPlan(
        new PeoplePlan(PeoplePlan.YOUNGEST_AGE, null, new FollowUp(26, 30), null),
        new OutcomePlan(
            List.of(7, 28, 30),
            0.5,
            5,
            List.of(4, 8, 13, 26, 52),
            List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT),
            0.8,
            Map.of()),
        new StayPlan(Map.of(), List.of(14, 30, 90), 180, 180, List.of(4, 8), 2),
        new PairingWindow(28, 14),
        new ComparisonPlan(
            null,
            "GOAL-5",
            Milestone.ofWeek(13),
            List.of(Covariate.values()),
            AdjustmentMethod.DOUBLY_ROBUST,
            10),
        new PrecisionPlan(PrecisionPlan.CONFIDENCE, PrecisionPlan.LOOKS, 1000, 1),
        SMALLEST_CELL);
  }

  /** Days of point prevalence. */
  public List<Integer> windows() {
    return outcomes.windows();
  }

  /** Share of a window's days that reports must cover where no definition says its own. */
  public double minimumCoverage() {
    return outcomes.minimumCoverage();
  }

  /** Days of a week that must be covered for it to be observed. */
  public int minimumDaysInWeek() {
    return outcomes.minimumDaysInWeek();
  }

  /** Days without a session that end a stay, where they differ from the catalogue. */
  public Map<String, Integer> gapDays() {
    return stays.gapDays();
  }

  /** Gaps that stand beside. */
  public List<Integer> sensitivityGaps() {
    return stays.sensitivityGaps();
  }

  /** A session more than this many days after the last one is a new start. */
  public int newStartDays() {
    return stays.newStartDays();
  }

  /** A session within this many days after a stay ended is coming back. */
  public int reengagementDays() {
    return stays.reengagementDays();
  }

  /** Sessions attended that stand beside the catalogue's number. */
  public List<Integer> completionSensitivities() {
    return stays.completionSensitivities();
  }

  /** Weeks after the start at which outcomes are judged. */
  public List<Integer> milestoneWeeks() {
    return outcomes.milestoneWeeks();
  }

  /** Sessions in a group type that make a person count in it. */
  public int attendedSessions() {
    return stays.attendedSessions();
  }

  /** Key of the type that others are compared with, where the plan says it. */
  public @Nullable String referenceGroupType() {
    return comparison.referenceGroupType();
  }

  /** Id of the one outcome declared beforehand. */
  public String primaryOutcome() {
    return comparison.primaryOutcome();
  }

  /** When it is judged. */
  public Milestone primaryMilestone() {
    return comparison.primaryMilestone();
  }

  /** What comparisons are adjusted for. */
  public List<Covariate> covariates() {
    return comparison.covariates();
  }

  /** Which adjusted estimate is shown first. */
  public AdjustmentMethod adjustment() {
    return comparison.adjustment();
  }

  /** Level of every interval, and of every word about one. */
  public double confidence() {
    return precision.confidence();
  }

  /** Looks at the results in a year. */
  public int looksAYear() {
    return precision.looksAYear();
  }

  /**
   * The p value, adjusted for its family, below which a sentence says that something differs: what
   * the level leaves to chance, shared over the looks of a year.
   */
  public double chanceALook() {
    return (1 - confidence()) / looksAYear();
  }

  /** Groups of a type below which comparisons are descriptive only. */
  public int minimumGroups() {
    return comparison.minimumGroups();
  }

  /** Draws of a bootstrap. */
  public int resamples() {
    return precision.resamples();
  }

  /** Where the draws start. */
  public long seed() {
    return precision.seed();
  }

  /** What is done about missing reports, in the order of the tables; at least one. */
  public List<MissingRule> missingRules() {
    return outcomes.missingRules();
  }

  /** Share of a planned period that makes it mostly kept. */
  public double keptShare() {
    return outcomes.keptShare();
  }

  /** Spread of days used in 28, by problem key. */
  public Map<String, ScoreSpread> reliableChange() {
    return outcomes.reliableChange();
  }

  /** The youngest age at intake of whom the results are made. */
  public int youngestAge() {
    return people.youngestAge();
  }

  /** When people are sought out again. */
  public FollowUp followUp() {
    return people.followUp();
  }

  /** Where a person's time starts, where the plan says it. */
  public @Nullable StartRule start() {
    return people.start();
  }

  /** The milestones in order, the month's end last. */
  public List<Milestone> milestones() {
    return outcomes.milestones();
  }

  /** Whether the results are made of people of that age at intake; an unknown age is no reason. */
  public boolean includes(@Nullable Integer ageAtIntake) {
    return people.includes(ageAtIntake);
  }

  /** Days without a session after which a stay in a type counts as ended. */
  public int gapOf(GroupType type) {
    return gapDays().getOrDefault(type.key(), type.course().stoppingGapDays());
  }

  /** The milestones that are due for a person who started that day. */
  public List<Milestone> due(LocalDate startDay, Cutoff cutoff) {
    return milestones().stream().filter(m -> m.isDue(startDay, cutoff)).toList();
  }
}
