package cairn.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFileTest {
  @TempDir private Path folder;

  @Test
  void aMebibyteIsReadAndOneByteMoreIsNot() throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.write(file, new byte[1 << 20]);
    assertEquals(1 << 20, SmallFile.PLAN.bytes(file).length);
    Files.write(file, new byte[(1 << 20) + 1]);
    SmallFile.Refused refused =
        assertThrows(SmallFile.Refused.class, () -> SmallFile.PLAN.bytes(file));
    assertEquals("is larger than 1 MiB, which no plan is", refused.expected());
    assertEquals(file + " " + refused.expected(), refused.getMessage());
    for (SmallFile kind : SmallFile.values()) {
      String said = assertThrows(SmallFile.Refused.class, () -> kind.text(file)).expected();
      assertTrue(said.startsWith("is larger than 1 MiB, which no "), said);
    }
  }

  @Test
  void whatIsNoTextFileIsRefusedWithoutItsContent() throws IOException {
    Path latin = folder.resolve("latin");
    Files.write(latin, new byte[] {'n', 'a', (byte) 0xEF, 'v', 'e'});
    assertEquals("cannot be read as UTF-8 text", refusal(latin));
    assertEquals("is not there", refusal(folder.resolve("none")));
    assertEquals("is not a file", refusal(folder));
    assertEquals("is not a file", refusal(Path.of("/dev/zero")));
  }

  private static String refusal(Path file) {
    return assertThrows(SmallFile.Refused.class, () -> SmallFile.NOTES.text(file)).expected();
  }
}
