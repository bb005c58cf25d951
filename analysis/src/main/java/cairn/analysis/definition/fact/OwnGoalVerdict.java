package cairn.analysis.definition.fact;

import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.ReviewStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person got at least as far with a problem as the goal that was their own.
 *
 * <p>What "at least as far" means: abstinence asks for no use; a planned time for that time kept;
 * moderation for the person's own target or, without one, the published limits, or 30 % fewer days
 * where no limits are published; fewer days, less at a time, fewer hours and special occasions for
 * the person's own target or, without one, 30 % less; safer use for a safer way taken up; a
 * substitution for no use of the problem itself; everything else for what the last review of the
 * goal says. No use is as far as any goal about use. Where the records cannot tell because the
 * needed kind of number was never written down, the person's own review decides.
 *
 * <p>The verdict's category is the {@link OutcomeCategory}. Source: concordance as in UKATT
 * (Adamson and others 2010).
 */
public final class OwnGoalVerdict {
  private static final Set<Reason> REVIEW_DECIDES =
      Set.of(
          Reason.AMOUNT_NOT_RECORDED,
          Reason.NOT_COLLECTED,
          Reason.NO_USE_AT_START,
          Reason.NO_THRESHOLD,
          Reason.LEVEL_ALLOWS_NO_SHIFT);

  private OwnGoalVerdict() {}

  /** The verdict, named by its category. Without a goal nobody can say. */
  public static Verdict judge(@Nullable Goal goal, OutcomeFacts facts) {
    OutcomeCategory category = OutcomeCategory.of(facts);
    if (goal == null) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0).named(category.key());
    }
    Verdict verdict = byRecords(goal, facts);
    Verdict review = facts.own().review();
    if (!verdict.isEvaluable()
        && REVIEW_DECIDES.contains(verdict.reason())
        && review != null
        && review.isEvaluable()) {
      verdict = review;
    }
    return verdict.named(category.key());
  }

  /** What "at least as far as the goal" means for a goal that asks so much of use, in words. */
  public static String asksFor(GoalAim aim) {
    return switch (aim) {
      case ABSTINENCE -> "no use in the last 28 days";
      case SUBSTITUTION -> "no use of the problem itself in the last 28 days";
      case PLANNED_ABSTINENCE -> "the planned time kept; use after its end changes nothing";
      case MODERATION ->
          "use within the person's own target; without one within the published limits, or 30 %"
              + " fewer days where none are published; or no use";
      case FEWER_DAYS -> "days of use within the own target; without one 30 % fewer; or no use";
      case SMALLER_AMOUNT -> "amounts within the own target; without one 30 % less; or no use";
      case FEWER_HOURS -> "hours of use within the own target; without one 30 % fewer; or no use";
      case SPECIAL_OCCASIONS -> "use on special occasions only, or no use";
      case SAFER_USE -> "a safer way of using taken up, or no use";
      case REVIEW -> "the last review of the goal says met, or scored as expected or better";
    };
  }

  private static Verdict byRecords(Goal goal, OutcomeFacts facts) {
    Verdict none = facts.abstinent();
    Reason unknown = Reason.NOT_COLLECTED;
    return switch (goal.type().aim()) {
      case ABSTINENCE, SUBSTITUTION -> Verdicts.firstEvaluable(unknown, none);
      case PLANNED_ABSTINENCE -> Verdicts.firstEvaluable(unknown, facts.own().plannedPeriod());
      case MODERATION ->
          Verdicts.anyOf(
              unknown,
              none,
              Verdicts.firstEvaluable(
                  unknown,
                  facts.own().target() == null ? facts.withinLimits() : facts.own().target(),
                  facts.own().target() == null && facts.withinLimits() == null
                      ? facts.change().fewerDays()
                      : null));
      case FEWER_DAYS ->
          Verdicts.anyOf(unknown, none, target(facts.own().target(), facts.change().fewerDays()));
      case SMALLER_AMOUNT ->
          Verdicts.anyOf(
              unknown, none, target(facts.own().target(), facts.change().smallerAmount()));
      case FEWER_HOURS ->
          Verdicts.anyOf(unknown, none, target(facts.own().target(), facts.change().fewerHours()));
      case SPECIAL_OCCASIONS -> Verdicts.anyOf(unknown, none, facts.own().target());
      case SAFER_USE -> Verdicts.anyOf(unknown, none, facts.saferUse());
      case REVIEW -> Verdicts.firstEvaluable(Reason.NOT_REVIEWED, facts.own().review());
    };
  }

  private static Verdict target(@Nullable Verdict own, @Nullable Verdict published) {
    return Verdicts.firstEvaluable(Reason.NOT_COLLECTED, own == null ? published : own);
  }

  /**
   * What the last review of a goal on or before a day says: reached when it was met, or scored as
   * expected or better. Value: the score.
   */
  public static Verdict review(OwnGoals goals, Goal goal, LocalDate day) {
    GoalReview last = goals.lastReview(goal, day);
    if (last == null || last.status() == ReviewStatus.CHANGED) {
      return Verdict.notEvaluable(Reason.NOT_REVIEWED, 0, 1);
    }
    Integer progress = last.progress();
    boolean met = last.status() == ReviewStatus.MET || progress != null && progress >= 0;
    return Verdict.of(met, progress == null ? null : progress.doubleValue(), 1, 1);
  }
}
