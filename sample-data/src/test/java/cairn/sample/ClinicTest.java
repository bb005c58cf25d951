package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicTest {
  private static final Path CLINIC = SampleFolders.committed("clinic");
  private static final Path LATE = SampleFolders.committed("clinic-late");

  @BeforeAll
  static void rewriteWhenAsked() throws IOException {
    if (Boolean.getBoolean("cairn.rewriteClinic")) {
      GeneratedProgram.writeInTwo(ProgramSettings.CLINIC, CLINIC, LATE);
    }
  }

  @Test
  void theCommittedClinicIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    Path clinic = folder.resolve("clinic");
    Path late = folder.resolve("clinic-late");
    GeneratedProgram.writeInTwo(ProgramSettings.CLINIC, clinic, late);
    assertSameInputs(clinic, CLINIC);
    assertSameInputs(late, LATE);
  }

  private static void assertSameInputs(Path written, Path committed) throws IOException {
    Map<String, byte[]> expected = SampleFolders.bytes(written);
    Map<String, byte[]> actual = SampleFolders.bytes(committed);
    // expected/ holds results that other tests compare
    actual.keySet().removeIf(name -> name.startsWith("expected/"));
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }

  @Test
  void bothDeliveriesSatisfyTheContract() {
    SampleFolders.assertSatisfiesContract(CLINIC, YearMonth.of(2026, 10));
    SampleFolders.assertSatisfiesContract(LATE, YearMonth.of(2026, 11));
  }

  @Test
  void everyKindOfGroupIsThere() throws IOException {
    Set<String> types = new TreeSet<>();
    SampleFolders.rows(CLINIC.resolve("groups.csv"))
        .forEach(row -> types.add(row.get("group_type")));
    assertEquals(new TreeSet<>(Catalogues.load().groupTypes().keys()), types);
  }

  @Test
  void theSecondDeliveryCorrectsTakesBackAndBringsWhatWasLate() throws IOException {
    List<String> key = List.of("client_id", "problem", "from_on", "until_on", "source");
    Set<List<String>> first = keys(CLINIC.resolve("use_reports.csv"), key);
    Set<List<String>> second = keys(LATE.resolve("use_reports.csv"), key);
    Set<List<String>> withdrawn = keys(LATE.resolve("withdrawn/use_reports.csv"), key);
    Set<List<String>> corrected = new HashSet<>(second);
    corrected.retainAll(first);
    assertTrue(!corrected.isEmpty() && corrected.size() < second.size());
    assertTrue(!withdrawn.isEmpty() && first.containsAll(withdrawn));
  }

  private static Set<List<String>> keys(Path file, List<String> columns) throws IOException {
    Set<List<String>> keys = new HashSet<>();
    SampleFolders.rows(file).forEach(row -> keys.add(columns.stream().map(row::get).toList()));
    return keys;
  }
}
