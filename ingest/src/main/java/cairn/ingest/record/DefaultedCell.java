package cairn.ingest.record;

import cairn.ingest.contract.CellPart;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.RecordCell;
import cairn.ingest.contract.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that means something also where it is empty.
 *
 * @param cell the cell
 * @param otherwise what an empty one means
 */
record DefaultedCell(RecordCell cell, Object otherwise) implements CellPart {
  @Override
  public List<Column> columns() {
    return cell.columns();
  }

  @Override
  public void take(@Nullable Object value, @Nullable Object[] cells, int first) {
    cell.take(value, cells, first);
  }

  @Override
  public Object make(Row row, int first) {
    Object value = cell.make(row, first);
    return value == null ? otherwise : value;
  }
}
