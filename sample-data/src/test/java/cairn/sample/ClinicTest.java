package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicTest {
  private static final Path CLINIC = SampleFolders.committed("clinic");
  private static final Path LATE = SampleFolders.committed("clinic-late");

  @BeforeAll
  static void rewriteWhenAsked() throws IOException {
    if (Boolean.getBoolean("cairn.rewriteClinic")) {
      TwoDeliveries.write(ProgramSettings.CLINIC, CLINIC, LATE);
    }
  }

  @Test
  void theCommittedClinicIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    Path clinic = folder.resolve("clinic");
    Path late = folder.resolve("clinic-late");
    TwoDeliveries.write(ProgramSettings.CLINIC, clinic, late);
    assertSameInputs(clinic, CLINIC);
    assertSameInputs(late, LATE);
  }

  private static void assertSameInputs(Path written, Path committed) throws IOException {
    Map<String, byte[]> expected = SampleFolders.bytes(written);
    Map<String, byte[]> actual = SampleFolders.bytes(committed);
    // expected/ holds results that other tests compare
    actual.keySet().removeIf(name -> name.startsWith("expected/"));
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach(
        (name, bytes) -> {
          byte[] held = actual.get(name);
          assertArrayEquals(name.endsWith(".csv") ? asHeld(bytes, held) : bytes, held, name);
        });
  }

  /** Columns that the generator leaves empty need not be in the committed file. */
  private static byte[] asHeld(byte[] written, byte[] held) {
    List<String[]> rows = text(written).lines().map(line -> line.split(",", -1)).toList();
    List<String> columns = List.of(text(held).lines().findFirst().orElseThrow().split(",", -1));
    int[] kept =
        IntStream.range(0, rows.get(0).length)
            .filter(
                i ->
                    columns.contains(rows.get(0)[i])
                        || rows.stream().skip(1).anyMatch(row -> !row[i].isEmpty()))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append(Arrays.stream(kept).mapToObj(i -> row[i]).collect(Collectors.joining(",")));
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
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
