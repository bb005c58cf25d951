package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings as a user tries them: what is said where, and how the commands end. */
final class MappingCommandsTest {
  private static final Path SPREADSHEET =
      Path.of(System.getProperty("cairn.sampleData"), "mappings", "spreadsheet");

  @TempDir private Path folder;

  private Path mapping(String file, String was, String is) throws IOException {
    Path mapping = Files.createDirectories(folder.resolve("mapping"));
    try (Stream<Path> files = Files.list(SPREADSHEET)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = each.getFileName().toString();
        String text = Files.readString(each);
        Files.writeString(mapping.resolve(name), name.equals(file) ? text.replace(was, is) : text);
      }
    }
    return mapping;
  }

  private Path sources(String was, String is) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    String text = Files.readString(SPREADSHEET.resolve("sources/sign_in.csv"));
    Files.writeString(sources.resolve("sign_in.csv"), text.replace(was, is));
    return sources;
  }

  @Test
  void aSoundMappingIsAcceptedOnEitherEngine() {
    for (String engine : new String[] {"auto", "embedded", "spark"}) {
      Ran sound =
          Ran.cairn(
              "check",
              "--in",
              SPREADSHEET.resolve("sources").toString(),
              "--mapping",
              SPREADSHEET.toString(),
              "--strict",
              "--engine",
              engine);
      assertEquals(ExitCode.DONE, sound.exit(), sound.err() + sound.out());
      assertTrue(
          sound
              .out()
              .contains("mapping attendance: 11 rows in (sign_in), 10 rows made, 0 rows refused"));
      assertTrue(sound.out().endsWith("This delivery would be accepted.\n"));
      assertEquals(engine.equals("spark"), sound.err().contains("Spark"), sound.err());
    }
  }

  @Test
  void aWrongNameEndsWithTheInputsCode() throws IOException {
    String mapping = mapping("clients.sql", "lpad(Person", "lpad(Persn").toString();
    String sources = SPREADSHEET.resolve("sources").toString();
    String said =
        "clients.sql line 3: names Persn, which is no column there; sign_in has Person, Group,"
            + " Date, Came, Days of drinking last week (did you mean Person?)";
    Ran checked = Ran.cairn("check", "--in", sources, "--mapping", mapping);
    assertEquals(ExitCode.INPUT, checked.exit());
    assertTrue(checked.out().contains(said + "\n"), checked.out());
    for (String quiet : new String[] {"--quiet", "--strict"}) {
      Ran ingested =
          Ran.cairn(
              "ingest",
              "--in",
              sources,
              "--mapping",
              mapping,
              "--store",
              folder.resolve("store").toString(),
              quiet);
      assertEquals(ExitCode.INPUT, ingested.exit());
      assertTrue(ingested.err().contains("cairn: " + said + "\n"), ingested.err());
    }
  }

  @Test
  void whatIsRefusedIsToldQuietlyToo() throws IOException {
    String sources = sources("15/10/2026,no,", "15/10/2026,Canary,").toString();
    String said =
        "attendance.csv line 4: status is none of attended, absent, excused; made by attendance.sql"
            + " from sign_in.csv line 8, column Came\n";
    Ran quiet =
        Ran.cairn(
            "ingest",
            "--in",
            sources,
            "--mapping",
            SPREADSHEET.toString(),
            "--store",
            folder.resolve("store").toString(),
            "--most-rejected",
            "0.5",
            "--quiet");
    assertEquals(ExitCode.DONE, quiet.exit(), quiet.err());
    assertEquals("cairn: " + said, quiet.err());
    Ran json =
        Ran.cairn(
            "check", "--in", sources, "--mapping", SPREADSHEET.toString(), "--json", "--quiet");
    assertEquals(ExitCode.INPUT, json.exit());
    assertTrue(
        json.out().contains("attendance.sql from sign_in.csv line 8, column Came\""), json.out());
    assertFalse(
        (quiet.err() + json.out() + json.err())
            .toLowerCase(java.util.Locale.ROOT)
            .contains("canary"));
  }

  @Test
  void aMappingCannotReadTheMachine() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a\nCanary\n");
    Ran refused =
        Ran.cairn(
            "check",
            "--in",
            SPREADSHEET.resolve("sources").toString(),
            "--mapping",
            mapping("groups.sql", "FROM sign_in", "FROM '" + secret + "'").toString());
    assertEquals(ExitCode.INPUT, refused.exit());
    assertTrue(
        refused.out().contains("groups.sql line 10: reads a file by its path"), refused.out());
    assertFalse((refused.out() + refused.err()).contains("Canary"));
  }
}
