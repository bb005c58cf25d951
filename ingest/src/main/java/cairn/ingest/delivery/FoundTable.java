package cairn.ingest.delivery;

import cairn.ingest.contract.Location;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A table that a delivery's folder holds.
 *
 * @param file the file
 * @param table the table's name
 * @param sheet which sheet of a workbook holds it, or null where the file is the table
 */
record FoundTable(Path file, String table, @Nullable String sheet) {
  /** What findings call it; a sheet is called by its table, never by its own name. */
  String name() {
    String own = String.valueOf(file.getFileName());
    return sheet == null ? own : Location.sheet(own, table);
  }
}
