package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Severity;
import cairn.ingest.engine.EngineException;
import cairn.ingest.keys.IdKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings sources of another shape to the contract: a folder of SQL files, one a table, whose {@code
 * FROM} names are the names of the source files without their endings. The sources are read by the
 * strict reader and reach DuckDB as text; what a statement yields is written as a delivery's file,
 * sorted, and is then checked like any delivery. Which engine reads it makes no difference.
 */
public final class SqlMapping {
  /** Begins with a dot, so that it is no part of the delivery. */
  private static final String SPILL = ".spill";

  private SqlMapping() {}

  /**
   * What a mapping made.
   *
   * @param report rows read, made and dropped
   * @param findings what refuses a source file or a statement, or else what to look at
   * @param origins where in the sources the rows made come from
   */
  public record Made(MappingReport report, List<Finding> findings, Origins origins) {
    /** Whether the mapping is refused, so that no table is to be used. */
    public boolean isRefused() {
      return findings.stream().anyMatch(each -> each.severity() == Severity.FILE_REFUSED);
    }
  }

  /**
   * Runs a mapping.
   *
   * @param contract the tables that a mapping may make
   * @param sources the folder of the source files
   * @param mapping the folder of the SQL files
   * @param out an empty folder for the files of the delivery; from now on only this user can read
   *     it
   * @param key what ids of people are keyed with before a row is written, or null; memory must then
   *     suffice, for nothing is put aside on the disk
   * @throws EngineException when the machine does not suffice
   */
  public static Made run(
      Contract contract, Path sources, Path mapping, Path out, @Nullable IdKey key)
      throws IOException {
    keepPrivate(out);
    List<Finding> findings = new ArrayList<>();
    MappingFolder folder = MappingFolder.of(contract, mapping, sources, findings);
    if (Files.isDirectory(mapping)) {
      MappingFolder.carry(mapping, out, findings);
    }
    Path spill = out.resolve(SPILL);
    try (DuckDb duck = new DuckDb(key == null ? spill : null)) {
      return new MappingRun(duck, contract, folder, out, key, findings).run();
    } finally {
      Files.deleteIfExists(spill);
    }
  }

  private static void keepPrivate(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
