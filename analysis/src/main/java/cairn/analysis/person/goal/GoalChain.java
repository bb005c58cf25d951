package cairn.analysis.person.goal;

import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.Keyed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A goal and those that took its place one after another. Changing a goal is an ordinary part of
 * getting somewhere; no goal ranks above another.
 *
 * @param goals the first to the current one, at least one
 */
public record GoalChain(List<Goal> goals) {
  /** Where a change led. */
  public enum Change implements Keyed {
    /** The goal is the one first set. */
    UNCHANGED,
    /** From another goal to abstinence. */
    TO_ABSTINENCE,
    /** From abstinence to another goal. */
    FROM_ABSTINENCE,
    /** Between other goals, or to another target. */
    OTHERWISE
  }

  /** The chains of a person, in the order of their first goals. */
  public static List<GoalChain> of(List<Goal> goals) {
    Map<GoalId, Goal> next = new HashMap<>();
    Set<GoalId> known = new HashSet<>();
    goals.forEach(goal -> known.add(goal.id()));
    for (Goal goal : goals) {
      if (goal.replaces() != null) {
        next.putIfAbsent(goal.replaces(), goal);
      }
    }
    List<GoalChain> chains = new ArrayList<>();
    for (Goal goal : goals) {
      if (goal.replaces() == null || !known.contains(goal.replaces())) {
        chains.add(chain(goal, next));
      }
    }
    return List.copyOf(chains);
  }

  private static GoalChain chain(Goal first, Map<GoalId, Goal> next) {
    List<Goal> chain = new ArrayList<>();
    for (Goal goal = first; goal != null; goal = next.get(goal.id())) {
      chain.add(goal);
    }
    return new GoalChain(List.copyOf(chain));
  }

  /** The goal first set. */
  public Goal first() {
    return goals.get(0);
  }

  /** How often the goal was replaced. */
  public int changes() {
    return goals.size() - 1;
  }

  /** From the first goal to the one that took its place, whatever came after. */
  public Change firstChange() {
    if (goals.size() == 1) {
      return Change.UNCHANGED;
    }
    boolean before = first().type().aim() == GoalAim.ABSTINENCE;
    boolean after = goals.get(1).type().aim() == GoalAim.ABSTINENCE;
    if (before == after) {
      return Change.OTHERWISE;
    }
    return after ? Change.TO_ABSTINENCE : Change.FROM_ABSTINENCE;
  }

  /** Days until the first change, or null where there was none. */
  public @Nullable Integer daysToFirstChange() {
    if (goals.size() == 1) {
      return null;
    }
    LocalDate changed = goals.get(1).setOn();
    return (int) (changed.toEpochDay() - first().setOn().toEpochDay());
  }
}
