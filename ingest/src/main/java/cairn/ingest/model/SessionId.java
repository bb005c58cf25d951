package cairn.ingest.model;

/**
 * One meeting of a group.
 *
 * @param value the id as delivered: a letter, then letters, digits, {@code -} or {@code _}
 */
public record SessionId(String value) implements RowId, Comparable<SessionId> {
  @Override
  public int compareTo(SessionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
