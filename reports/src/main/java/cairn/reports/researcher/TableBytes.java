package cairn.reports.researcher;

import cairn.ingest.store.disk.ScratchFolder;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.part.PartWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table as one Parquet file. Equal rows in equal order give equal bytes. */
public final class TableBytes {
  private TableBytes() {}

  /** The bytes of the file. */
  public static byte[] parquet(HandedTable handed) {
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path file = scratch.path().resolve(handed.table().name() + ".parquet");
      try (PartWriter writer = PartWriter.create(file, handed.table())) {
        handed.rows().forEach(writer::write);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw StoreException.refused(Path.of(handed.table().name()), e);
    }
  }
}
