package cairn.ingest.contract;

import java.lang.invoke.MethodHandle;
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
   * From a {@link Row} to the component's value, as a handle that knows the place; parts are made
   * into one handle for a whole row, which then runs like written code.
   *
   * @param first where the part's own cells begin
   */
  MethodHandle maker(int first);
}
