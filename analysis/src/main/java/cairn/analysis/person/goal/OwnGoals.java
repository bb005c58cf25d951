package cairn.analysis.person.goal;

import cairn.analysis.person.history.ClientHistory;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's goals and reviews, brought together. A goal without a problem is about the most
 * problematic one where the intake names it, and about none otherwise. A goal is in force from the
 * day it was set until another replaces it or a review says that it was changed.
 */
public final class OwnGoals {
  /** What makes one goal of several the own one: the last in this order. */
  private static final Comparator<Goal> BY_STANDING =
      Comparator.comparing((Goal goal) -> goal.type().aim() != GoalAim.REVIEW)
          .thenComparing(goal -> goal.horizon() == Horizon.LONG)
          .thenComparing(Goal::setOn)
          .thenComparing(Goal::id);

  private final ClientHistory history;
  private final Map<GoalId, List<GoalReview>> reviews = new HashMap<>();
  private final Map<GoalId, LocalDate> closedOn = new HashMap<>();
  private final Map<String, List<Goal>> byProblem = new HashMap<>();

  /** Looks at the goals of one history. */
  public OwnGoals(ClientHistory history) {
    this.history = history;
    for (GoalReview review : history.reviews()) {
      reviews.computeIfAbsent(review.goal(), id -> new ArrayList<>()).add(review);
      if (review.status() == ReviewStatus.CHANGED) {
        closedOn.merge(review.goal(), review.reviewedOn(), OwnGoals::earlier);
      }
    }
    for (Goal goal : history.goals()) {
      GoalId before = goal.replaces();
      if (before != null) {
        closedOn.merge(before, goal.setOn(), OwnGoals::earlier);
      }
      Problem problem = problemOf(goal);
      if (problem != null) {
        byProblem.computeIfAbsent(problem.key(), key -> new ArrayList<>()).add(goal);
      }
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The problem that a goal is about, or null where nothing says. */
  public @Nullable Problem problemOf(Goal goal) {
    if (goal.problem() != null) {
      return goal.problem();
    }
    return goal.domain() == GoalDomain.SUBSTANCE ? history.client().mostProblematic() : null;
  }

  /** The problems with a goal, by key. */
  public SortedMap<String, Problem> problems() {
    SortedMap<String, Problem> problems = new TreeMap<>();
    for (Goal goal : history.goals()) {
      Problem problem = problemOf(goal);
      if (problem != null) {
        problems.put(problem.key(), problem);
      }
    }
    return problems;
  }

  /** The goals about a problem, by the day set. */
  public List<Goal> about(Problem problem) {
    return Collections.unmodifiableList(byProblem.getOrDefault(problem.key(), List.of()));
  }

  /** Whether the goal was set by then and not replaced or changed by then. */
  public boolean isInForce(Goal goal, LocalDate day) {
    LocalDate closed = closedOn.get(goal.id());
    return !goal.setOn().isAfter(day) && (closed == null || closed.isAfter(day));
  }

  /** The day another goal replaced it or a review changed it, or null. */
  public @Nullable LocalDate closedOn(Goal goal) {
    return closedOn.get(goal.id());
  }

  /**
   * The person's own goal for a problem on a day: of the goals in force that the person chose,
   * alone or together with others, the last one set with a long horizon; else the last with a short
   * one. Goals that a use report can confirm stand before those that only a review can. Null
   * without one. What others imposed is nobody's own goal.
   */
  public @Nullable Goal ownGoal(Problem problem, LocalDate day) {
    Goal own = null;
    for (Goal goal : about(problem)) {
      boolean chosen = isInForce(goal, day) && goal.chosenBy() != ChosenBy.MANDATED;
      if (chosen && (own == null || BY_STANDING.compare(goal, own) >= 0)) {
        own = goal;
      }
    }
    return own;
  }

  /** The first goal the person chose for a problem, or null: the goal at entry. */
  public @Nullable Goal firstGoal(Problem problem) {
    return about(problem).stream()
        .filter(goal -> goal.chosenBy() != ChosenBy.MANDATED)
        .findFirst()
        .orElse(null);
  }

  /** The reviews of a goal, by day. */
  public List<GoalReview> reviewsOf(Goal goal) {
    return reviews.getOrDefault(goal.id(), List.of());
  }

  /** The last review of a goal on or before a day, or null. */
  public @Nullable GoalReview lastReview(Goal goal, LocalDate day) {
    GoalReview last = null;
    for (GoalReview review : reviewsOf(goal)) {
      if (!review.reviewedOn().isAfter(day)) {
        last = review;
      }
    }
    return last;
  }

  /** The last review of a goal on or before a day that has a score, or null. */
  public @Nullable GoalReview lastScore(Goal goal, LocalDate day) {
    GoalReview last = null;
    for (GoalReview review : reviewsOf(goal)) {
      if (!review.reviewedOn().isAfter(day) && review.progress() != null) {
        last = review;
      }
    }
    return last;
  }

  /** The units that the person reports amounts in, by key. */
  public Map<String, Unit> units() {
    Map<String, Unit> units = new TreeMap<>();
    for (UseReport report : history.useReports()) {
      Unit unit = report.amountUnit();
      if (unit != null) {
        units.put(unit.key(), unit);
      }
    }
    return units;
  }

  /** Everything known of the person. */
  public ClientHistory history() {
    return history;
  }
}
