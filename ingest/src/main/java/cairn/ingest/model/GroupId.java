package cairn.ingest.model;

/**
 * A therapy group; a closed eight-week run is one group.
 *
 * @param value the id as delivered: a letter, then letters, digits, {@code -} or {@code _}
 */
public record GroupId(String value) implements RowId, Comparable<GroupId> {
  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
