package cairn.analysis.start;

import java.util.List;

/**
 * Everybody who may be compared, in primitive arrays: people at their starts, and under each the
 * verdicts on their problems at the primary milestone. People are in the order of their id and
 * start, so that every sum comes out the same however the records were split.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public final class ComparedPeople {
  private final List<String> types;
  private final int[] type;
  private final int[] group;
  private final boolean[] due;
  private final long[] attended;
  private final List<Trait> traits;
  private final List<String> outcomes;
  private final int[] firstRow;
  private final byte[][] verdicts;

  ComparedPeople(
      List<String> types,
      int[] type,
      int[] group,
      boolean[] due,
      long[] attended,
      List<Trait> traits,
      List<String> outcomes,
      int[] firstRow,
      byte[][] verdicts) {
    this.types = List.copyOf(types);
    this.type = type;
    this.group = group;
    this.due = due;
    this.attended = attended;
    this.traits = List.copyOf(traits);
    this.outcomes = List.copyOf(outcomes);
    this.firstRow = firstRow;
    this.verdicts = verdicts;
  }

  /** Keys of the types met, sorted. */
  public List<String> types() {
    return types;
  }

  /** How many people at their starts. */
  public int size() {
    return type.length;
  }

  /** A person's type, an index of {@link #types}. */
  public int type(int person) {
    return type[person];
  }

  /** The number of a person's group. */
  public int group(int person) {
    return group[person];
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
    return outcomes;
  }

  /** The rows of a person: from here to where the next person's begin. */
  public int firstRow(int person) {
    return firstRow[person];
  }

  /** The verdict of a row on an outcome, a symbol of {@link JudgedRow}. */
  public char verdict(int row, int outcome) {
    return (char) verdicts[row][outcome];
  }
}
