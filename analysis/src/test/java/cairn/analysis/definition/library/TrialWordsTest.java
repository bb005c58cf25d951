package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published columns on weekly words, against the values that their own library gives. */
class TrialWordsTest {
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final WordLibrary WORDS = LIBRARY.words();

  private static Map<String, Double> apply(String word) {
    double[] row = WORDS.apply(word);
    Map<String, Double> values = new TreeMap<>();
    for (int i = 0; i < row.length; i++) {
      values.put(WORDS.columns().get(i).id().replace("_ctnote", ""), row[i]);
    }
    return values;
  }

  @Test
  void sixtyTwoColumnsEachWithAGuardedOne() {
    assertEquals(62, WORDS.columns().size());
    for (OutcomeDefinition faithful : WORDS.columns()) {
      assertTrue(faithful.id().endsWith("_ctnote"), faithful.id());
      OutcomeDefinition guarded = LIBRARY.get(faithful.id().replace("_ctnote", ""));
      assertEquals(faithful.ruling(), guarded.ruling(), faithful.id());
      assertFalse(faithful.isDefault() || guarded.isDefault(), faithful.id());
    }
  }

  @Test
  void everyPublishedValueAgrees() throws IOException {
    Path file = Path.of(System.getProperty("cairn.shared", ""), "golden", "ctnote_outcomes.csv");
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: the published values are not beside the project");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String[] header = lines.get(0).split(",", -1);
    assertEquals(List.of(header).subList(2, header.length), WORDS.names());
    Map<String, Integer> differences = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double[] row = WORDS.apply(cells[1]);
      for (int i = 0; i < row.length; i++) {
        double expected = number(cells[i + 2]);
        boolean same =
            Double.isNaN(expected) ? Double.isNaN(row[i]) : Math.abs(expected - row[i]) <= 1e-9;
        if (!same) {
          differences.merge(header[i + 2], 1, Integer::sum);
        }
      }
    }
    assertEquals(1780, lines.size() - 1);
    assertEquals(Map.of(), differences);
  }

  private static double number(String cell) {
    return switch (cell) {
      case "TRUE" -> 1;
      case "FALSE" -> 0;
      case "NA" -> Double.NaN;
      default -> Double.parseDouble(cell);
    };
  }

  @Test
  void theQuirksOfThePublishedRulesAreKept() {
    Map<String, Double> empty = apply("ooooooooooooooo");
    Map<String, Double> event = apply("--+");
    Map<String, Double> none = apply("---");
    assertAll(
        () -> assertEquals(1.0, empty.get("Rd_soyka_2008"), "nothing left is the whole"),
        () -> assertEquals(1.0, empty.get("Rd_shufman_1994"), "missing is not positive"),
        () -> assertEquals(0.0, empty.get("Rd_fiellin_2006"), "missing is not negative"),
        () -> assertEquals(15.0, empty.get("AbT_shufman_1994"), "missing is negative"),
        () -> assertEquals(1.0, empty.get("AbT_mokri_2016"), "missing is positive"),
        () -> assertEquals(3.0, event.get("AbT_mokri_2016")),
        () -> assertEquals(3.0, none.get("AbT_mokri_2016"), "the same time without the event"),
        () -> assertEquals(1.0, event.get("AbE_mokri_2016")),
        () -> assertEquals(0.0, none.get("AbE_mokri_2016")),
        () -> assertEquals(Double.NaN, none.get("RsT_ctnNinetyFour_2023"), "too short"));
  }

  @Test
  void aWordWithTooLittleObservedIsNotJudgedByTheGuardedOne() {
    OutcomeDefinition guarded = LIBRARY.get("Rd_soyka_2008");
    OutcomeDefinition faithful = LIBRARY.get("Rd_soyka_2008_ctnote");
    assertTrue(faithful.judge("ooooooooooooooo").isEvaluable());
    assertFalse(guarded.judge("ooooooooooooooo").isEvaluable());
    assertFalse(guarded.judge("---oooooooooooo").isEvaluable());
    assertTrue(guarded.judge("----ooooooooooo").isEvaluable());
  }

  @Test
  void noReturnIsWhatADefinitionOfReturnAchieves() {
    OutcomeDefinition three = LIBRARY.get("Rs_krupitsky_2004");
    assertEquals("achieved", three.judge("++-++-").status().key());
    assertEquals("not_achieved", three.judge("-+++--").status().key());
    OutcomeDefinition event = LIBRARY.get("RsE_schottenfeld_2008");
    assertEquals("not_achieved", event.judge("-+++--").status().key());
    OutcomeDefinition time = LIBRARY.get("RsT_schottenfeld_2008");
    assertEquals("achieved", time.judge("------").status().key());
    assertEquals("not_achieved", time.judge("-+++--").status().key());
  }

  @Test
  void aWordOfAnotherKindIsRefusedWithoutRepeatingIt() {
    for (String word : List.of("", "+-x", "+ -", "O", "-".repeat(10_001))) {
      Exception refused = assertThrows(IllegalArgumentException.class, () -> WORDS.apply(word));
      assertTrue(refused.getMessage().startsWith("a word has"), refused.getMessage());
    }
    assertEquals(62, WORDS.apply("-".repeat(10_000)).length);
    assertEquals(62, WORDS.apply("_").length);
  }

  @Test
  void cellsAreWrittenAsTheLibraryWritesThem() {
    List<String> cells = WORDS.cells(WORDS.apply("---"));
    assertTrue(cells.contains("TRUE") && cells.contains("NA") && cells.contains("3"));
    assertEquals(62, cells.size());
  }

  @Test
  void threeThousandWordsTakeWellUnderASecond() {
    List<String> words = new ArrayList<>();
    char[] symbols = "+-*o".toCharArray();
    for (int i = 0; i < 3560; i++) {
      char[] word = new char[15 + i % 25];
      for (int k = 0; k < word.length; k++) {
        word[k] = symbols[(i * 31 + k * k * 7 + k) % 4];
      }
      words.add(new String(word));
    }
    double sum = 0;
    double fastest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 5; round++) {
      long begin = System.nanoTime();
      for (String word : words) {
        sum += Arrays.stream(WORDS.apply(word)).filter(v -> !Double.isNaN(v)).sum();
      }
      fastest = Math.min(fastest, (System.nanoTime() - begin) / 1e9);
    }
    assertTrue(sum > 0);
    assertTrue(fastest < 1, "62 columns of 3,560 words took " + fastest + " s");
  }
}
