package cairn.ingest.model;

/**
 * One goal that a person set.
 *
 * @param value the id as delivered: a letter, then letters, digits, {@code -} or {@code _}
 */
public record GoalId(String value) implements RowId, Comparable<GoalId> {
  @Override
  public int compareTo(GoalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
