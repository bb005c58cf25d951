package cairn.ingest.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a record, and the cells of a row that it stands in. */
public interface RecordPart {
  /** The columns, side by side. */
  List<Column> columns();

  /**
   * Takes a value apart.
   *
   * @param value the component's value
   * @param cells the row's cells, empty before
   * @param first where the part's own begin
   */
  void take(@Nullable Object value, @Nullable Object[] cells, int first);

  /**
   * Puts the value together.
   *
   * @param row a row
   * @param first where the part's own cells begin
   * @throws IllegalArgumentException when a cell that every row must fill is empty
   */
  @Nullable Object make(Row row, int first);
}
