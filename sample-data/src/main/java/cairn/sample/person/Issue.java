package cairn.sample.person;

import org.jspecify.annotations.Nullable;

/**
 * Something a person works on.
 *
 * @param problem its key
 * @param substance how it is used, or null for a side of life
 * @param startShare share of days with use at the start, from 0 to 1
 * @param goalType the goal that the person has for it in the long run
 */
public record Issue(
    String problem, @Nullable Substance substance, double startShare, String goalType) {
  /** Whether the long goal is to use none of it. */
  public boolean wantsAbstinence() {
    return goalType.startsWith("abstinence");
  }
}
