package cairn.analysis.definition.library;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.joined.ActiveWeeks;
import cairn.analysis.definition.joined.AnyOfParts;
import cairn.analysis.definition.joined.Attained;
import cairn.analysis.definition.joined.AttendanceRate;
import cairn.analysis.definition.joined.CameBack;
import cairn.analysis.definition.joined.Completed;
import cairn.analysis.definition.joined.EarlyLeaving;
import cairn.analysis.definition.joined.EnteredAt;
import cairn.analysis.definition.joined.GoalChanged;
import cairn.analysis.definition.joined.GoalNamed;
import cairn.analysis.definition.joined.GoalsReviewed;
import cairn.analysis.definition.joined.IetStyle;
import cairn.analysis.definition.joined.MonthsWithSession;
import cairn.analysis.definition.joined.OwnGoalReached;
import cairn.analysis.definition.joined.RetainedFor;
import cairn.analysis.definition.joined.ScaleScore;
import cairn.analysis.definition.joined.StageForward;
import cairn.analysis.definition.joined.StageKnown;
import cairn.analysis.definition.joined.StageNet;
import cairn.analysis.definition.joined.StageReached;
import cairn.analysis.definition.joined.StageRecycled;
import cairn.analysis.definition.joined.WayStayEnded;
import cairn.analysis.definition.joined.WeeksMeetingGoal;
import cairn.analysis.person.plan.PairingWindow;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.ingest.model.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds of rule on goals, stages and stays by the names that they have in files. */
public final class JoinedKinds {
  private static final List<String> FILES = List.of("goal", "stage", "retention", "joined");

  private JoinedKinds() {}

  /** The whole library: definitions on use, and those on goals, stages, stays and all together. */
  public static DefinitionLibrary library() {
    return library(Map.of());
  }

  /**
   * The whole library.
   *
   * @param spreads standard deviation and reliability of days of use by problem, from the plan
   */
  public static DefinitionLibrary library(Map<String, ScoreSpread> spreads) {
    return spreads.isEmpty() ? WithoutPlan.LIBRARY : read(spreads);
  }

  /** The whole library read from its files, not the one kept. */
  static DefinitionLibrary read(Map<String, ScoreSpread> spreads) {
    return DefinitionLibrary.load(spreads).with(kinds(), JoinedKinds.class, FILES);
  }

  /** Read once, when it is first asked for: it never changes, and every part asks for it. */
  private static final class WithoutPlan {
    static final DefinitionLibrary LIBRARY = read(Map.of());
  }

  private static Map<String, Function<RuleArguments, OutcomeRule>> kinds() {
    Map<String, Function<RuleArguments, OutcomeRule>> kinds = new LinkedHashMap<>();
    goals(kinds);
    stages(kinds);
    coming(kinds);
    staying(kinds);
    kinds.put("any_positive_change", of -> new AnyOfParts(false));
    kinds.put("any_setback", of -> new AnyOfParts(true));
    return kinds;
  }

  private static void goals(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("goal_attainment", of -> new Attained(of.atLeast(0, "since_week", 0)));
    kinds.put("own_goal", of -> new OwnGoalReached(of.flag("at_entry")));
    kinds.put("goal_named", of -> new GoalNamed());
    kinds.put("goals_reviewed", of -> new GoalsReviewed(false));
    kinds.put("goals_tried", of -> new GoalsReviewed(true));
    kinds.put("weeks_meeting_goal", of -> new WeeksMeetingGoal());
    kinds.put("goal_changed", of -> new GoalChanged());
  }

  private static void stages(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("stage_known", of -> new StageKnown());
    kinds.put("stage_reached", of -> new StageReached(of.one("stage", Stage.class, null)));
    kinds.put("stage_forward", JoinedKinds::forward);
    kinds.put("stage_net", of -> new StageNet());
    kinds.put("stage_recycled", of -> new StageRecycled());
    kinds.put(
        "scale_score", of -> new ScaleScore(of.text("instrument"), of.textOr("subscale", "total")));
    kinds.put("entered_at", JoinedKinds::enteredAt);
  }

  private static OutcomeRule forward(RuleArguments of) {
    int days = of.atLeast(1, "days", 28);
    int tolerance = of.atLeast(0, "tolerance", 14);
    if (tolerance >= days) {
      of.mistake("the tolerance is less than the days between two assessments");
      return new StageForward(new PairingWindow(days, 0));
    }
    return new StageForward(new PairingWindow(days, tolerance));
  }

  private static OutcomeRule enteredAt(RuleArguments of) {
    List<Stage> stages = of.several("stages", Stage.class);
    if (stages.isEmpty()) {
      of.mistake("at least one of stages was expected");
    }
    OutcomeDefinition other = of.definition("of");
    if (other == null) {
      return new StageKnown();
    }
    if (other.isJoined() || !other.needsProblem()) {
      of.mistake("a definition about use of one problem was expected");
    }
    return new EnteredAt(other, List.copyOf(stages));
  }

  private static void coming(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put(
        "iet_style",
        of ->
            new IetStyle(
                of.atLeast(1, "initiation", 14),
                of.atLeast(1, "engagement", 34),
                of.atLeast(0, "further", 2)));
    kinds.put("months_with_session", of -> new MonthsWithSession());
    kinds.put("attendance_rate", of -> new AttendanceRate(of.flag("without_excused")));
    kinds.put("active_weeks", of -> new ActiveWeeks());
    kinds.put("completed", JoinedKinds::completed);
  }

  private static OutcomeRule completed(RuleArguments of) {
    int planned = of.atLeast(1, "of", 8);
    int attended = of.atLeast(1, "attended", planned);
    if (attended > planned) {
      of.mistake("no more sessions can be attended than were planned");
    }
    return new Completed(attended, planned, of.flag("near_end"));
  }

  private static void staying(Map<String, Function<RuleArguments, OutcomeRule>> kinds) {
    kinds.put("retained_for", JoinedKinds::retained);
    kinds.put(
        "came_back", of -> new CameBack(of.atLeast(1, "days", 180), of.atLeast(0, "gap_days", 0)));
    kinds.put("early_leaving", of -> new EarlyLeaving(of.atLeast(0, "days", 0)));
    kinds.put("way_stay_ended", of -> new WayStayEnded());
  }

  private static OutcomeRule retained(RuleArguments of) {
    int weeks = of.atLeast(0, "weeks", 0);
    int days = of.atLeast(0, "days", 0);
    if ((weeks == 0) == (days == 0)) {
      of.mistake("either weeks or days were expected");
    }
    return new RetainedFor(
        weeks == 0 ? Math.max(1, days) : 7 * weeks, of.atLeast(0, "gap_days", 0));
  }
}
