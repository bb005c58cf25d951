package cairn.analysis.compare;

import java.util.List;

/**
 * Everybody who may be compared, in primitive arrays: people at their starts, and under each the
 * verdicts on their problems at the primary milestone. People are in the order of their id and
 * start, so that every sum comes out the same however the records were split.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public final class ComparedPeople {
  /** Verdict symbols. */
  static final byte ACHIEVED = '1';

  static final byte NOT_ACHIEVED = '0';
  static final byte MISSING = 'o';

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

  /** Number of the type of a person, in the order of {@link #types}. */
  public int type(int person) {
    return type[person];
  }

  int group(int person) {
    return group[person];
  }

  boolean isDue(int person) {
    return due[person];
  }

  boolean hasAttended(int person, int whichType) {
    return (attended[person] >> whichType & 1) == 1;
  }

  /** What is known of people at the start. */
  public List<Trait> traits() {
    return traits;
  }

  /** Ids of the outcomes, in the order of the definitions. */
  public List<String> outcomes() {
    return outcomes;
  }

  /** The rows of a person: from here to where the next person's begin. */
  int firstRow(int person) {
    return firstRow[person];
  }

  byte verdict(int row, int outcome) {
    return verdicts[row][outcome];
  }
}
