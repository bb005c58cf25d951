package cairn.ingest.store;

import cairn.ingest.contract.Table;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part files of a version, published or still being written: one folder a table. It can be sent
 * to another process that sees the same disk.
 *
 * @param folder absolute path of the version's folder
 */
public record PartFolder(String folder) implements Serializable {
  private static final Pattern PART = Pattern.compile("([^/]+)/part-\\d{5}\\.parquet");

  /** The table that a file of a version is a part of; none for other files. */
  static Optional<String> tableOf(String path) {
    Matcher part = PART.matcher(path);
    return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
  }

  /** The part files below a folder. */
  public static PartFolder of(Path folder) {
    return new PartFolder(folder.toAbsolutePath().toString());
  }

  /** How many parts a table has; 0 when the table is not there. */
  public int parts(Table table) {
    int parts = 0;
    while (Files.exists(file(table, parts))) {
      parts++;
    }
    return parts;
  }

  /** How many rows a table has, from the footers alone; 0 when the table is not there. */
  public long rows(Table table) {
    long rows = 0;
    for (int part = 0; Files.exists(file(table, part)); part++) {
      try (PartReader reader = reader(table, part)) {
        rows += reader.rows();
      }
    }
    return rows;
  }

  /**
   * Reads one part of a table.
   *
   * @throws StoreException when the file is missing or is not one of this table
   */
  public PartReader reader(Table table, int part) {
    return PartReader.open(file(table, part), table);
  }

  /**
   * Reads some columns of one part of a table.
   *
   * @throws StoreException when the file is missing or is not one of this table
   */
  public PartReader reader(Table table, int part, List<String> columns) {
    return PartReader.open(file(table, part), table, columns);
  }

  /**
   * Starts one part of a table; what an interrupted try left there is replaced.
   *
   * @throws StoreException DISK when the disk refuses
   */
  public PartWriter writer(Table table, int part) {
    Path file = file(table, part);
    try {
      PrivateFiles.folder(Path.of(folder, table.name()));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
    return PartWriter.create(file, table);
  }

  private Path file(Table table, int part) {
    return Path.of(folder, table.name(), String.format(Locale.ROOT, "part-%05d.parquet", part));
  }
}
