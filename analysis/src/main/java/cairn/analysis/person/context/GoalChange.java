package cairn.analysis.person.context;

import cairn.analysis.person.goal.GoalChain;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GoalReview;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the first goal about use: whether it was changed, where to, and when. A change can
 * only be seen while somebody comes, so who has not changed it is followed up to their last session
 * or review.
 *
 * @param direction {@code unchanged}, {@code to_abstinence}, {@code from_abstinence}, {@code
 *     otherwise} (between other goals, or to another target), from the first goal to the next; or
 *     {@link #NOT_KNOWN} where a review says that it was changed and no goal says to what
 * @param days from the day it was set to the first change, or to the end of what was seen
 */
public record GoalChange(String direction, int days) {
  /** Changed, and nobody wrote down for what. */
  public static final String NOT_KNOWN = "not_known";

  /** The direction of a goal that stands. */
  public static final String UNCHANGED = GoalChain.Change.UNCHANGED.key();

  /** Whether the goal was changed. */
  public boolean changed() {
    return !direction.equals(UNCHANGED);
  }

  /** Of the person's first goal about use, or null without one. */
  public static @Nullable GoalChange of(OwnGoals goals) {
    GoalChain chain = firstAboutUse(goals.history().goals());
    if (chain == null) {
      return null;
    }
    Goal first = chain.first();
    LocalDate closed = goals.closedOn(first);
    if (closed == null) {
      return new GoalChange(UNCHANGED, days(first.setOn(), lastSeen(goals)));
    }
    GoalChain.Change change = chain.firstChange();
    String direction = change == GoalChain.Change.UNCHANGED ? NOT_KNOWN : change.key();
    return new GoalChange(direction, days(first.setOn(), closed));
  }

  private static @Nullable GoalChain firstAboutUse(List<Goal> goals) {
    for (GoalChain chain : GoalChain.of(goals)) {
      if (chain.first().domain() == GoalDomain.SUBSTANCE) {
        return chain;
      }
    }
    return null;
  }

  private static LocalDate lastSeen(OwnGoals goals) {
    LocalDate last = LocalDate.MIN;
    for (Visit visit : goals.history().attended()) {
      last = visit.on().isAfter(last) ? visit.on() : last;
    }
    for (GoalReview review : goals.history().reviews()) {
      last = review.reviewedOn().isAfter(last) ? review.reviewedOn() : last;
    }
    return last;
  }

  private static int days(LocalDate from, LocalDate to) {
    return to.isBefore(from) ? 0 : (int) (to.toEpochDay() - from.toEpochDay());
  }
}
