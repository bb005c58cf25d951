package cairn.analysis.start;

import java.util.List;

/**
 * Everybody who may be compared, in primitive arrays: people at their starts, and under each the
 * verdicts on their problems at the primary milestone. People are in the order of their id and
 * start, so that every sum comes out the same however the records were split.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public final class ComparedPeople {
  private final FirstGroups first;
  private final boolean[] due;
  private final long[] attended;
  private final List<Trait> traits;
  private final Outcomes outcomes;

  ComparedPeople(
      FirstGroups first, boolean[] due, long[] attended, List<Trait> traits, Outcomes outcomes) {
    this.first = first;
    this.due = due;
    this.attended = attended;
    this.traits = List.copyOf(traits);
    this.outcomes = outcomes;
  }

  /**
   * Where everybody came first.
   *
   * @param types keys of the types met, sorted
   * @param type each person's type, an index of them
   * @param group the number of each person's group; below 0 where care is of one at a time
   */
  record FirstGroups(List<String> types, int[] type, int[] group) {}

  /**
   * What became of everybody's problems.
   *
   * @param ids of the outcomes
   * @param firstRow each person's first row, and the number of rows
   * @param verdicts by row, a symbol for each outcome
   */
  record Outcomes(List<String> ids, int[] firstRow, byte[][] verdicts) {}

  /** Keys of the types met, sorted. */
  public List<String> types() {
    return first.types;
  }

  /** How many people at their starts. */
  public int size() {
    return first.type.length;
  }

  /** A person's type, an index of {@link #types}. */
  public int type(int person) {
    return first.type[person];
  }

  /** The number of a person's group; below 0, one for each, where care is of one at a time. */
  public int group(int person) {
    return first.group[person];
  }

  /** Whether the primary milestone is due. */
  public boolean isDue(int person) {
    return due[person];
  }

  /** Whether a person attended a type often enough before the milestone. */
  public boolean hasAttended(int person, int whichType) {
    return (attended[person] >> whichType & 1) == 1;
  }

  /** What is known of everybody at the start, in the plan's order. */
  public List<Trait> traits() {
    return traits;
  }

  /** Ids of the outcomes, in the order of the definitions. */
  public List<String> outcomes() {
    return outcomes.ids;
  }

  /** The rows of a person: from here to where the next person's begin. */
  public int firstRow(int person) {
    return outcomes.firstRow[person];
  }

  /** The verdict of a row on an outcome, a symbol of {@link JudgedRow}. */
  public char verdict(int row, int outcome) {
    return (char) outcomes.verdicts[row][outcome];
  }
}
