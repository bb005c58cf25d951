package cairn.ingest.keys;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids of people and of their goals in one file, as the store has them: keyed on the way where a
 * key is at hand, before anything else sees the row. For one thread.
 */
public final class KeptIds {
  private static final String PERSON = ContractName.column(Client::id);
  private static final String GOAL = ContractName.column(Goal::id);
  private static final String REPLACES = ContractName.column(Goal::replaces);

  /** So many pseudonyms are remembered, for a person has many rows. */
  private static final int REMEMBERED = 1 << 16;

  private final IdKeeping ids;
  private final Pseudonym.@Nullable Kind[] kinds;
  private final List<String> columns;
  private final Map<String, String> known = new HashMap<>();

  /**
   * The ids of a file.
   *
   * @param table the table that it holds
   * @param ids what becomes of them
   */
  public KeptIds(Table table, IdKeeping ids) {
    this.ids = ids;
    this.columns = table.columns().stream().map(Column::name).toList();
    this.kinds = new Pseudonym.@Nullable Kind[columns.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(columns.get(i));
    }
  }

  private static Pseudonym.@Nullable Kind kind(String column) {
    return column.equals(PERSON)
        ? Pseudonym.Kind.PERSON
        : column.equals(GOAL) || column.equals(REPLACES) ? Pseudonym.Kind.OF_A_PERSON : null;
  }

  /** The first column whose id is not keyed though the delivery says so, or null. */
  public @Nullable String undeclared(Row row) {
    for (int i = 0; ids.declared() != null && i < kinds.length; i++) {
      Pseudonym.Kind kind = kinds[i];
      String id = kind == null ? null : row.text(i);
      if (kind != null && id != null && !Pseudonym.isValid(kind, id)) {
        return columns.get(i);
      }
    }
    return null;
  }

  /** The row with the ids that the store has. */
  public Row row(Row row) {
    IdKey key = ids.key();
    if (key == null) {
      return row;
    }
    @Nullable Object[] cells = new @Nullable Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      Pseudonym.Kind kind = kinds[i];
      String id = kind == null ? null : row.text(i);
      cells[i] = kind == null || id == null ? row.value(i) : keyed(key, kind, id);
    }
    return new Row(cells);
  }

  /** The id of a column as the store has it; none where the row has none. */
  public Optional<String> id(String column, Optional<String> original) {
    IdKey key = ids.key();
    Pseudonym.Kind kind = kind(column);
    return key == null || kind == null ? original : original.map(id -> keyed(key, kind, id));
  }

  /** Whether the row, with the ids that the store has, is a forgotten person's. */
  public boolean isForgotten(Row row) {
    if (!ids.forgotten().any()) {
      return false;
    }
    int person = columns.indexOf(PERSON);
    if (person >= 0) {
      String client = row.text(person);
      return client != null && ids.forgotten().has(client);
    }
    int goal = columns.indexOf(GOAL);
    String id = goal < 0 ? null : row.text(goal);
    return id != null && ids.forgotten().hasGoal(id);
  }

  private String keyed(IdKey key, Pseudonym.Kind kind, String id) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(kind.ordinal() + id, text -> key.pseudonym(kind, id));
  }
}
