package cairn.ingest.model;

/**
 * A person in the data: a study id, never a name.
 *
 * @param value the id as delivered: a letter, then letters, digits, {@code -} or {@code _}
 */
public record ClientId(String value) implements RowId, Comparable<ClientId> {
  @Override
  public int compareTo(ClientId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
