package cairn.ingest.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component that is one cell.
 *
 * @param column the column
 * @param kind how its values stand in it
 */
public record RecordCell(Column column, CellKind kind) implements CellPart {
  @Override
  public List<Column> columns() {
    return List.of(column);
  }

  @Override
  public void take(@Nullable Object value, @Nullable Object[] cells, int first) {
    cells[first] = value == null ? null : kind.cell(value);
  }

  @Override
  public @Nullable Object make(Row row, int first) {
    Object cell = row.value(first);
    if (cell != null) {
      return kind.value(cell);
    }
    if (column.required()) {
      throw new IllegalArgumentException("a row has no " + column.name());
    }
    return null;
  }
}
