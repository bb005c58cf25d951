package cairn.ingest.store;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.part.PartReader;
import cairn.ingest.store.part.PartWriter;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part files of a version, published or still being written: one folder a table. A part of a
 * published version is held against the manifest's sum each time before it is read. A folder of
 * parts can be sent to another process that sees the same disk.
 */
public final class PartFolder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern PART = Pattern.compile("([^/]+)/part-\\d{5}\\.parquet");

  private final String folder;
  private final boolean isPublished;
  private transient volatile @Nullable VersionFiles files;

  private PartFolder(Path folder, boolean isPublished) {
    this.folder = folder.toAbsolutePath().toString();
    this.isPublished = isPublished;
  }

  /** The part files of a version that is being made. */
  static PartFolder staged(Path folder) {
    return new PartFolder(folder, false);
  }

  /** The part files of a version that was published in a folder. */
  static PartFolder published(Path folder) {
    return new PartFolder(folder, true);
  }

  /** The table that a file of a version is a part of; none for other files. */
  static Optional<String> tableOf(String path) {
    Matcher part = PART.matcher(path);
    return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
  }

  /**
   * How many parts a table has; 0 when the table is not there.
   *
   * @throws StoreException when the manifest of a published version is not what it was
   */
  public int parts(Table table) {
    int parts = 0;
    while (isPublished ? files().has(path(table, parts)) : Files.exists(file(table, parts))) {
      parts++;
    }
    return parts;
  }

  /**
   * How many rows a table has, from the footers alone; 0 when the table is not there.
   *
   * @throws StoreException when a file of a published version is not what it was
   */
  public long rows(Table table) {
    long rows = 0;
    int parts = parts(table);
    for (int part = 0; part < parts; part++) {
      try (PartReader reader = reader(table, part)) {
        rows += reader.rows();
      }
    }
    return rows;
  }

  /**
   * Every row of a table in memory, in the order of its parts; none when the table is not there.
   *
   * @throws StoreException when a file is not what it was, or not one of this table
   */
  public List<Row> all(Table table) {
    List<Row> rows = new ArrayList<>();
    int parts = parts(table);
    for (int part = 0; part < parts; part++) {
      try (PartReader reader = reader(table, part)) {
        reader.forEachRemaining(rows::add);
      }
    }
    return rows;
  }

  /**
   * Reads one part of a table.
   *
   * @throws StoreException when the file is missing, is not what it was, or not one of this table
   */
  public PartReader reader(Table table, int part) {
    return PartReader.open(checked(table, part), table);
  }

  /**
   * Reads some columns of one part of a table.
   *
   * @throws StoreException when the file is missing, is not what it was, or not one of this table
   */
  public PartReader reader(Table table, int part, List<String> columns) {
    return PartReader.open(checked(table, part), table, columns);
  }

  /**
   * Starts one part of a table; what an interrupted try left there is replaced.
   *
   * @throws StoreException DISK when the disk refuses
   * @throws IllegalStateException when the version is published
   */
  public PartWriter writer(Table table, int part) {
    if (isPublished) {
      throw new IllegalStateException("a published version stays as it is");
    }
    Path file = file(table, part);
    try {
      PrivateFiles.folder(Path.of(folder, table.name()));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
    return PartWriter.create(file, table);
  }

  private Path checked(Table table, int part) {
    return isPublished ? files().checked(path(table, part)) : file(table, part);
  }

  /** What the manifest lists; read once in each process, and not sent to another. */
  private VersionFiles files() {
    VersionFiles known = files;
    if (known == null) {
      Path at = Path.of(folder);
      known = new VersionFiles(at, Manifest.read(at));
      files = known;
    }
    return known;
  }

  private Path file(Table table, int part) {
    return Path.of(folder).resolve(path(table, part));
  }

  private static String path(Table table, int part) {
    return String.format(Locale.ROOT, "%s/part-%05d.parquet", table.name(), part);
  }
}
