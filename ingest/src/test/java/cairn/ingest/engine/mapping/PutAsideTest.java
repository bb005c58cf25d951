package cairn.ingest.engine.mapping;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that memory has no room for go to the disk, where nobody can read them. */
final class PutAsideTest {
  @TempDir private Path spill;

  /** Puts rows aside under the settings of mappings, with little memory. */
  private boolean isReadable(Properties settings) throws SQLException, IOException {
    settings.setProperty("memory_limit", "40MB");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = duck.createStatement()) {
      statement.execute(
          "CREATE TABLE made AS SELECT 'qx77canary' || i AS id, random() AS number"
              + " FROM range(1500000) AS rows(i)");
      try (Stream<Path> walked = Files.walk(spill)) {
        List<Path> files = walked.filter(Files::isRegularFile).toList();
        assertFalse(files.isEmpty(), "rows were put aside");
        for (Path file : files) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          if (text.contains("qx77canary")) {
            return true;
          }
        }
        return false;
      }
    }
  }

  @Test
  void whatIsPutAsideCannotBeRead() throws SQLException, IOException {
    assertFalse(isReadable(DuckDb.settings(spill)));
  }

  @Test
  void theSearchFindsWhatCanBeRead() throws SQLException, IOException {
    Properties open = DuckDb.settings(spill);
    open.setProperty("temp_file_encryption", "false");
    assertTrue(isReadable(open));
  }
}
