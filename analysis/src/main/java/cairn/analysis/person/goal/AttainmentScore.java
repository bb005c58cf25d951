package cairn.analysis.person.goal;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.change.GoalAttainment;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The goal attainment T of a person on a day (Kiresuk and Sherman 1968), from the last score of
 * each goal in force. Goals without a score are left out of both sums; a goal that was replaced or
 * changed has closed its scale. A goal without a weight weighs 1.
 *
 * <p>Achieved at T of 50 or more: a single goal exactly reached has 50. Value: T in points.
 */
public final class AttainmentScore {
  /** A goal exactly reached. */
  public static final double REACHED = 50;

  /** Rounding of a sum that is exactly 50 on paper. */
  private static final double ROUNDING = 1e-9;

  private AttainmentScore() {}

  /** T over all goals of a person. */
  public static Verdict judge(OwnGoals goals, LocalDate day) {
    return judge(goals, day, goal -> true);
  }

  /** T over some of a person's goals, such as those of one type. */
  public static Verdict judge(OwnGoals goals, LocalDate day, Predicate<Goal> which) {
    int inForce = 0;
    List<Goal> scored = new ArrayList<>();
    for (Goal goal : goals.history().goals()) {
      if (goals.isInForce(goal, day) && which.test(goal)) {
        inForce++;
        if (goals.lastScore(goal, day) != null) {
          scored.add(goal);
        }
      }
    }
    if (inForce == 0) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    double[] levels = scored.stream().mapToDouble(goal -> level(goals, goal, day)).toArray();
    double[] weights = scored.stream().mapToDouble(AttainmentScore::weight).toArray();
    Quantity t = GoalAttainment.score(levels, weights, GoalAttainment.CONVENTIONAL_CORRELATION);
    return t.isPresent()
        ? Verdict.of(t.value() >= REACHED - ROUNDING, t.value(), scored.size(), inForce)
        : Verdict.notEvaluable(Reason.NOT_REVIEWED, 0, inForce);
  }

  /**
   * T on the later day less T on the earlier one, or null where one of them is not known. Where no
   * goal was scored in between, nobody knows what became of them: the same review tells of both
   * days, and its 0 is no change seen.
   */
  public static @Nullable Double change(OwnGoals goals, LocalDate earlier, LocalDate later) {
    Double before = judge(goals, earlier).value();
    Double after = judge(goals, later).value();
    return before == null || after == null || !isScoredSince(goals, earlier, later)
        ? null
        : Double.valueOf(after - before);
  }

  private static boolean isScoredSince(OwnGoals goals, LocalDate earlier, LocalDate later) {
    return goals.history().goals().stream()
        .filter(goal -> goals.isInForce(goal, later))
        .map(goal -> goals.lastScore(goal, later))
        .anyMatch(review -> review != null && review.reviewedOn().isAfter(earlier));
  }

  private static double level(OwnGoals goals, Goal goal, LocalDate day) {
    GoalReview review = goals.lastScore(goal, day);
    Integer progress = review == null ? null : review.progress();
    return progress == null ? 0 : progress;
  }

  private static double weight(Goal goal) {
    Double weight = goal.weight();
    return weight == null ? 1 : weight;
  }
}
