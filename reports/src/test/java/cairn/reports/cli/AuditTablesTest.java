package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn audit --tables}: own tables, and the shared examples with their exact answers. */
final class AuditTablesTest {
  private static final String TOLD =
      "{\"name\": \"told\", \"zeros_published\": true, \"joint\": 2, \"cells\": ["
          + "{\"name\": \"total\", \"members\": [0, 1], \"value\": 40, \"suppressed\": false},"
          + "{\"name\": \"men\", \"members\": [1], \"value\": 33, \"suppressed\": false},"
          + "{\"name\": \"women\", \"members\": [0], \"value\": 7, \"suppressed\": true}]}";
  private static final String KEPT =
      "{\"name\": \"kept\", \"zeros_published\": true, \"joint\": 2, \"cells\": ["
          + "{\"name\": \"total\", \"members\": [0, 1], \"value\": 40, \"suppressed\": false},"
          + "{\"name\": \"men\", \"members\": [1], \"value\": 33, \"suppressed\": true},"
          + "{\"name\": \"women\", \"members\": [0], \"value\": 7, \"suppressed\": true}]}";
  private static final String COUNTS =
      "{\"name\": \"counts\", \"dims\": [2, 2], \"tables\": [[0, 1]],"
          + " \"data\": [[30, 4], [25, 40]], \"K\": 11}";

  @TempDir private Path folder;

  private Ran audit(String text, String... more) throws IOException {
    Path file = folder.resolve("tables.json");
    Files.writeString(file, text);
    List<String> words = new ArrayList<>(List.of("audit", "--tables", file.toString()));
    words.addAll(List.of(more));
    return Ran.cairn(words.toArray(String[]::new));
  }

  private static Map<String, List<Long>> intervals(String json) throws IOException {
    Map<String, List<Long>> intervals = new TreeMap<>();
    for (JsonNode row : new ObjectMapper().readTree(json)) {
      if (row.get("is").asText().equals("cell")) {
        intervals.put(
            row.get("entry").asText() + " " + row.get("number").asText(),
            List.of(row.get("least").asLong(), row.get("most").asLong()));
      }
    }
    return intervals;
  }

  @Test
  void aNumberThatFollowsIsTold() throws IOException {
    Ran ran = audit(TOLD, "--json");
    assertEquals(ExitCode.PRIVACY, ran.exit());
    assertEquals(Map.of("told women", List.of(7L, 7L)), intervals(ran.out()));
    assertTrue(audit(TOLD).out().contains("1 small numbers told"), ran.out());
  }

  @Test
  void oneThatDoesNotIsProvedUnknown() throws IOException {
    Ran ran = audit("[" + KEPT + "]", "--json");
    assertEquals(ExitCode.DONE, ran.exit());
    assertEquals(
        Map.of("kept men", List.of(1L, 39L), "kept women", List.of(1L, 39L)), intervals(ran.out()));
  }

  @Test
  void countsAreHiddenFirstAndTheLogHasNoNumber() throws IOException {
    Ran ran = audit(COUNTS, "--hidden", "--json");
    assertEquals(ExitCode.DONE, ran.exit());
    List<String> log = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(ran.out())) {
      log.add(row.get("cell").asText() + " " + row.get("hidden").asText());
      assertEquals("at-least-K", row.get("profile").asText());
    }
    assertEquals(
        List.of(
            "0=0|1=0 complementary",
            "0=0|1=1 primary",
            "0=1|1=0 complementary",
            "0=1|1=1 complementary"),
        log);
  }

  @Test
  void aHigherThresholdHidesMore() throws IOException {
    String counts = COUNTS.replace("4]", "14]");
    assertEquals("[ ]", audit(counts, "--hidden", "--json").out().strip());
    assertTrue(audit(counts, "--smallest-cell", "20").out().contains("4 of 9 cells hidden"));
    assertEquals(ExitCode.USAGE, audit(counts, "--smallest-cell", "5").exit());
  }

  @Test
  void roundedCountsHideNothing() throws IOException {
    Ran ran = audit(COUNTS, "--profile", "midpoint-6");
    assertEquals(ExitCode.DONE, ran.exit(), ran.out());
    assertTrue(ran.out().contains("0 of 9 cells hidden"), ran.out());
    assertEquals(ExitCode.USAGE, audit(COUNTS, "--profile", "none").exit());
  }

  @Test
  void aFileThatIsWrongIsNamedWithItsEntryAndNoValue() throws IOException {
    assertWrong("{", "is no JSON");
    assertWrong("[" + KEPT + ", {\"name\": \"x\"}]", "entry 2: has neither cells nor data");
    assertWrong(KEPT.replace("[0, 1]", "[0, 8]"), "entry 1: members is below 0 or too large");
    assertWrong(KEPT.replace("\"men\"", "\"women\""), "entry 1: two cells have one name");
    assertWrong(COUNTS.replace("[25, 40]", "[25]"), "entry 1: data has not the size");
    assertWrong(COUNTS.replace("\"K\": 11", "\"K\": \"many\""), "entry 1: K is no whole number");
    assertWrong("[]", "has no table");
    Ran neither = Ran.cairn("audit");
    assertEquals(ExitCode.USAGE, neither.exit());
    assertTrue(neither.err().contains("either --store or --tables"), neither.err());
  }

  private void assertWrong(String text, String message) throws IOException {
    Ran ran = audit(text);
    assertEquals(ExitCode.USAGE, ran.exit(), text);
    assertTrue(ran.err().contains(message), ran.err());
    assertFalse(ran.err().contains("many"), ran.err());
  }

  @Test
  void everySharedIntervalIsExact() throws IOException {
    JsonNode examples = shared("audit.json");
    Map<String, List<Long>> expected = new TreeMap<>();
    for (JsonNode example : examples) {
      JsonNode intervals = example.get("integer_interval");
      for (Iterator<String> cell = intervals.fieldNames(); cell.hasNext(); ) {
        String name = cell.next();
        expected.put(
            example.get("name").asText() + " " + name,
            List.of(intervals.get(name).get(0).asLong(), intervals.get(name).get(1).asLong()));
      }
    }
    Map<String, List<Long>> told = intervals(audit(examples.toString(), "--json").out());
    told.keySet().retainAll(expected.keySet());
    assertEquals(expected, told);
  }

  @Test
  void noMoreIsHiddenOfSharedTablesThanMustBe() throws IOException {
    JsonNode examples = shared("optimal.json");
    Map<String, Long> hidden = new TreeMap<>();
    Ran ran = audit(examples.toString(), "--hidden", "--json");
    for (JsonNode row : new ObjectMapper().readTree(ran.out())) {
      hidden.merge(row.get("entry").asText(), 1L, Long::sum);
    }
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    long equal = 0;
    for (JsonNode example : examples) {
      long least = example.get("optimal_suppressed").asLong();
      long ours = hidden.getOrDefault(example.get("n").asText(), 0L);
      assertTrue(ours <= least + 1, "table " + example.get("n"));
      equal += ours == least ? 1 : 0;
    }
    assertTrue(equal * 10 >= examples.size() * 9L, equal + " of " + examples.size());
  }

  private static JsonNode shared(String file) throws IOException {
    Path path =
        Path.of(System.getProperty("cairn.shared", "missing"))
            .resolve("corpora/disclosure-vectors")
            .resolve(file);
    Assumptions.assumeTrue(
        Files.isReadable(path), "skipped: the shared disclosure examples are not here");
    return new ObjectMapper().readTree(path.toFile());
  }
}
