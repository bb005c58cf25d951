package cairn.analysis.person.goal;

import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ReviewStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's own order of what matters, as told with goals when they were set and when they were
 * looked at. On a day it is made of the goals in force, each in the place last told of it; of goals
 * in the same place the one told last comes first, so that the order of a new week stands before
 * that of an old one.
 */
public final class OwnOrder {
  private final OwnGoals goals;
  private final List<Told> told = new ArrayList<>();

  /** The place of a goal on the day it was told. */
  private record Told(LocalDate on, Goal goal, int place) {
    boolean isBy(LocalDate day) {
      return !on.isAfter(day);
    }
  }

  /** Looks at the places told of a person's goals. */
  public OwnOrder(OwnGoals goals) {
    this.goals = goals;
    for (Goal goal : goals.history().goals()) {
      add(goal.setOn(), goal, goal.priority());
      for (GoalReview review : goals.reviewsOf(goal)) {
        add(review.reviewedOn(), goal, review.priority());
      }
    }
    told.sort(Comparator.comparing(Told::on).thenComparing(each -> each.goal().id()));
  }

  private void add(LocalDate on, Goal goal, @Nullable Integer place) {
    if (place != null) {
      told.add(new Told(on, goal, place));
    }
  }

  /** The first day on which an order was told, or null where none ever was. */
  public @Nullable LocalDate firstTold() {
    return told.isEmpty() ? null : told.get(0).on();
  }

  /** Whether an order was told after one day and by another. */
  public boolean isToldBetween(LocalDate after, LocalDate by) {
    return told.stream().anyMatch(each -> each.on().isAfter(after) && each.isBy(by));
  }

  /**
   * What comes first on a day: key of the problem that the goal is about, or of its kind where it
   * names none; null where no order had been told by then, or no goal of it is in force.
   */
  public @Nullable String first(LocalDate day) {
    Map<Goal, Told> latest = new HashMap<>();
    told.stream().filter(each -> each.isBy(day)).forEach(each -> latest.put(each.goal(), each));
    return latest.values().stream()
        .filter(each -> goals.isInForce(each.goal(), day))
        .min(
            Comparator.comparingInt(Told::place)
                .thenComparing(Told::on, Comparator.reverseOrder())
                .thenComparing(each -> each.goal().id()))
        .map(each -> concern(each.goal()))
        .orElse(null);
  }

  private String concern(Goal goal) {
    Problem problem = goals.problemOf(goal);
    return problem == null ? goal.type().key() : problem.key();
  }

  /**
   * What became of a concern by the person's own goals about it: of those looked at on the last
   * such day, after one day and by another, at least one met or partly met is {@code true}. Goals
   * that were changed say neither. Null where none was looked at.
   */
  public @Nullable Boolean moved(String concern, LocalDate after, LocalDate by) {
    LocalDate last = null;
    boolean moved = false;
    for (Goal goal : goals.history().goals()) {
      if (!concern(goal).equals(concern)) {
        continue;
      }
      for (GoalReview review : goals.reviewsOf(goal)) {
        LocalDate on = review.reviewedOn();
        boolean counts = on.isAfter(after) && !on.isAfter(by);
        if (!counts || review.status() == ReviewStatus.CHANGED) {
          continue;
        }
        if (last == null || on.isAfter(last)) {
          last = on;
          moved = false;
        }
        moved |= on.equals(last) && review.status() != ReviewStatus.NOT_MET;
      }
    }
    return last == null ? null : (Boolean) moved;
  }
}
