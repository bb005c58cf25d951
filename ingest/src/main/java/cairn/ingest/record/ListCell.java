package cairn.ingest.record;

import cairn.ingest.contract.CellKind;
import cairn.ingest.contract.CellPart;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of catalogue entries in the order written; the empty list is an empty cell.
 *
 * @param column the column
 * @param kind one entry
 */
record ListCell(Column column, CellKind kind) implements CellPart {
  private static final Pattern BAR = Pattern.compile("\\|");

  @Override
  public List<Column> columns() {
    return List.of(column);
  }

  @Override
  public void take(@Nullable Object value, @Nullable Object[] cells, int at) {
    if (value instanceof List<?> entries && !entries.isEmpty()) {
      cells[at] = String.join("|", entries.stream().map(each -> (String) kind.cell(each)).toList());
    }
  }

  @Override
  public Object make(Row row, int at) {
    String keys = row.text(at);
    if (keys == null) {
      return List.of();
    }
    List<Object> entries = new ArrayList<>();
    for (String key : BAR.split(keys, -1)) {
      entries.add(kind.value(key));
    }
    return List.copyOf(entries);
  }
}
