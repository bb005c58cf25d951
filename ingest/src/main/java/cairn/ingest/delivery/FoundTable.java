package cairn.ingest.delivery;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Location;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table that a delivery's folder holds.
 *
 * @param path the absolute path of the file
 * @param table the table's name
 * @param sheet which sheet of a workbook holds it, by the name there, or null where the file is the
 *     table
 */
public record FoundTable(String path, String table, @Nullable String sheet)
    implements Serializable {
  static FoundTable of(Path file, String table, @Nullable String sheet) {
    return new FoundTable(file.toAbsolutePath().toString(), table, sheet);
  }

  /**
   * The table that a name of another file may mean: the nearest, else the one that it ends with.
   */
  static @Nullable String meant(String stem, List<String> tables) {
    String nearest = Nearest.of(stem, tables);
    String plain = stem.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return nearest != null
        ? nearest
        : tables.stream().filter(table -> plain.endsWith("_" + table)).findFirst().orElse(null);
  }

  /** What findings call it; a sheet is called by its table, never by its own name. */
  String name() {
    String own = String.valueOf(Path.of(path).getFileName());
    return sheet == null ? own : Location.sheet(own, table);
  }
}
