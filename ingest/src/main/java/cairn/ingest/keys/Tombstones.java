package cairn.ingest.keys;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people who were forgotten: of each a keyed mark, from which nobody learns the id, and of each
 * of their goals, for reviews name a goal and no person.
 *
 * @param key what the marks are made with; null where nobody was forgotten
 * @param people marks of people
 * @param goals marks of their goals
 */
public record Tombstones(@Nullable IdKey key, Set<String> people, Set<String> goals)
    implements LeftOut {
  private static final long serialVersionUID = 1L;

  /** Nobody was forgotten. */
  public static final Tombstones NONE = new Tombstones(null, Set.of(), Set.of());

  /** Keeps sorted copies. */
  public Tombstones {
    people = new TreeSet<>(people);
    goals = new TreeSet<>(goals);
  }

  @Override
  public boolean has(String client) {
    return key != null && !people.isEmpty() && people.contains(mark(key, client));
  }

  /** Whether a goal is one of a forgotten person's. */
  public boolean hasGoal(String goal) {
    return key != null && !goals.isEmpty() && goals.contains(goalMark(key, goal));
  }

  /** Whether anybody was forgotten. */
  public boolean any() {
    return !people.isEmpty();
  }

  /** The mark of a person, by the id that the store has. */
  public static String mark(IdKey key, String client) {
    return key.mark("forgotten person", client);
  }

  /** The same with one person more, and that person's goals. */
  public Tombstones with(IdKey of, String client, Set<String> theirs) {
    TreeSet<String> morePeople = new TreeSet<>(people);
    morePeople.add(mark(of, client));
    TreeSet<String> moreGoals = new TreeSet<>(goals);
    theirs.forEach(goal -> moreGoals.add(goalMark(of, goal)));
    return new Tombstones(of, morePeople, moreGoals);
  }

  private static String goalMark(IdKey key, String goal) {
    return key.mark("goal of a forgotten person", goal);
  }
}
