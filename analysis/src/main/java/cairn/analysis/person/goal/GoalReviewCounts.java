package cairn.analysis.person.goal;

import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.ReviewStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Goals set and what their last review says. The numbers add up over people, months and sites;
 * reviewed is the sum of the four that follow it.
 *
 * @param set goals set
 * @param reviewed goals reviewed at least once
 * @param met of those, met at the last review
 * @param partly partly met
 * @param notMet not met yet
 * @param changed changed for another goal
 * @param reviews reviews in all
 */
public record GoalReviewCounts(
    long set, long reviewed, long met, long partly, long notMet, long changed, long reviews) {
  /** No goal yet. */
  public static final GoalReviewCounts NONE = new GoalReviewCounts(0, 0, 0, 0, 0, 0, 0);

  /** The goals of one person, by the key of the goal's type. */
  public static SortedMap<String, GoalReviewCounts> byType(OwnGoals goals) {
    SortedMap<String, GoalReviewCounts> counts = new TreeMap<>();
    for (Goal goal : goals.history().goals()) {
      counts.merge(goal.type().key(), of(goals.reviewsOf(goal)), GoalReviewCounts::plus);
    }
    return counts;
  }

  /** All goals of one person. */
  public static GoalReviewCounts of(OwnGoals goals) {
    return byType(goals).values().stream().reduce(NONE, GoalReviewCounts::plus);
  }

  /** The goals of one person set by a day, with what their reviews say by then. */
  public static GoalReviewCounts of(OwnGoals goals, LocalDate day) {
    return goals.history().goals().stream()
        .filter(goal -> !goal.setOn().isAfter(day))
        .map(goal -> of(reviewsBy(goals, goal, day)))
        .reduce(NONE, GoalReviewCounts::plus);
  }

  private static List<GoalReview> reviewsBy(OwnGoals goals, Goal goal, LocalDate day) {
    return goals.reviewsOf(goal).stream().filter(r -> !r.reviewedOn().isAfter(day)).toList();
  }

  private static GoalReviewCounts of(List<GoalReview> reviews) {
    if (reviews.isEmpty()) {
      return new GoalReviewCounts(1, 0, 0, 0, 0, 0, 0);
    }
    ReviewStatus last = reviews.get(reviews.size() - 1).status();
    return new GoalReviewCounts(
        1,
        1,
        last == ReviewStatus.MET ? 1 : 0,
        last == ReviewStatus.PARTLY ? 1 : 0,
        last == ReviewStatus.NOT_MET ? 1 : 0,
        last == ReviewStatus.CHANGED ? 1 : 0,
        reviews.size());
  }

  /** Both together. */
  public GoalReviewCounts plus(GoalReviewCounts other) {
    return new GoalReviewCounts(
        Math.addExact(set, other.set),
        Math.addExact(reviewed, other.reviewed),
        Math.addExact(met, other.met),
        Math.addExact(partly, other.partly),
        Math.addExact(notMet, other.notMet),
        Math.addExact(changed, other.changed),
        Math.addExact(reviews, other.reviews));
  }
}
