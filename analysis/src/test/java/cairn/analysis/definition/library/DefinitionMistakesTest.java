package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.Denominator;
import cairn.ingest.catalogue.Mistakes;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of one's own with one thing wrong: exactly that is said, with its line. */
class DefinitionMistakesTest {
  private static final DefinitionLibrary LIBRARY = JoinedKinds.library();

  private static final String OWN =
      """
      - id: OWN-1
        version: 1
        group: abstinence
        label: A share of weeks
        rules:
          - take: {weeks: [1, 12]}
          - share: {symbol: '-'}
        threshold: {at_least: 0.5, unit: share}
        missing: observed
        denominators: [due, assessed]
        formula: share of weeks
        citation: Our own protocol 2026
        provenance: house
        example: Six of twelve weeks.
        guarded: {id: OWN-1-guarded, minimum_observed: 4}
      """;

  private static DefinitionLibrary with(String text) {
    return LIBRARY.with(
        new StringReader(text), "own.yaml", CaseFolder.catalogues().problems().keys());
  }

  private static List<String> mistakes(String text) {
    Mistakes.MistakesException refused =
        assertThrows(Mistakes.MistakesException.class, () -> with(text), text);
    return refused.mistakes().stream().map(Mistakes.Mistake::message).toList();
  }

  @Test
  void theFileAsItShouldBeIsRead() {
    DefinitionLibrary library = with(OWN);
    List<String> ids =
        library.all().stream()
            .map(OutcomeDefinition::id)
            .filter(id -> id.startsWith("OWN"))
            .toList();
    assertEquals(List.of("OWN-1", "OWN-1-guarded"), ids);
    assertEquals(2, library.all().size() - LIBRARY.all().size());
    OutcomeDefinition own = library.get("OWN-1");
    assertEquals(
        "In the weekly word: take the word in weeks 1 to 12; then share of weeks that are - is at"
            + " least 0.5 of 1.",
        own.sentence());
    assertEquals(List.of(Denominator.DUE, Denominator.ASSESSED), own.denominators());
    assertEquals(0, own.minimumObserved());
    OutcomeDefinition guarded = library.get("OWN-1-guarded");
    assertEquals(4, guarded.minimumObserved());
    assertEquals("coverage_too_low", guarded.judge("---").reason().key());
    assertEquals("achieved", guarded.judge("----").status().key());
  }

  /** Written as what stands in the file, what takes its place, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: OWN-1\\n|id: 1OWN\\n|line 1: an id has 2 to 60 letters, digits, - or _ and begins with",
        "id: OWN-1\\n|id: O\\n|line 1: an id has 2 to 60 letters",
        "version: 1|version: one|line 2: ",
        "group: abstinence|group: abstinense|line 3: ",
        "rules:|rulez:|line 5: unknown key",
        "weeks: [1, 12]|weeks: [1, 12, 13]|line 6: weeks are a first and a last",
        "weeks: [1, 12]|weeks: [0, 12]|line 6: weeks are a first and a last",
        "weeks: [1, 12]|weeks: [1, 0]|line 6: weeks are a first and a last",
        "symbol: '-'|symbol: '--'|line 7: one of the symbols + - * o _ was expected",
        "symbol: '-'|symbol: 'x'|line 7: one of the symbols + - * o _ was expected",
        "symbol: '-'|mixed: 1/0|line 7: a number or a fraction such as 5/7 was expected",
        "symbol: '-'|mixed: half|line 7: a number or a fraction such as 5/7 was expected",
        "symbol: '-'|symbl: '-'|line 7: ",
        "at_least: 0.5|at_least: 0.5, at_most: 1|line 8: one of at_least, at_most, exactly was",
        "at_least: 0.5, unit|unit|line 8: one of at_least, at_most, exactly was expected",
        "unit: share|unit: weeks|line 8: the threshold must be in share",
        "missing: observed|window: -1\\n  missing: observed|a window has 1 to 3653 days, or 0",
        "missing: observed|window: 3654\\n  missing: observed|a window has 1 to 3653 days, or 0",
        "missing: observed|coverage: 1.01\\n  missing: observed|line 9: a share from 0 to 1 was",
        "missing: observed|coverage: -1/7\\n  missing: observed|line 9: a share from 0 to 1 was",
        "missing: observed|mixed: uze\\n  missing: observed|line 9: ",
        "missing: observed|problems: [alcohl]\\n  missing: observed|line 9: a key of problems was",
        "[due, assessed]|[]|at least one of denominators was expected",
        "[due, assessed]|[dew]|line 10: ",
        "citation: Our own protocol 2026|citation: ''|the key citation is empty",
        "example: Six of twelve weeks.|example: ' '|the key example is empty",
        "{id: OWN-1-guarded, |{|line 15: ",
        "minimum_observed: 4|minimum_observed: 4, more: 1|line 15: ",
        "OWN-1-guarded|ABS-1-28|line 15: the id is taken",
        "OWN-1-guarded|OWN-1|line 15: the id is taken"
      })
  void whatIsWrongIsSaidWithItsLine(String right, String wrong, String said) {
    String text = OWN.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
    assertTrue(!text.equals(OWN), right);
    List<String> found = mistakes(text);
    assertTrue(found.stream().anyMatch(each -> each.contains(said)), said + " in " + found);
  }

  @Test
  void onlyOneRuleOrAChainThatEndsInAMeasure() {
    String chain = "one rule on records, or steps on words and then one measure was expected";
    String rules = "    - take: {weeks: [1, 12]}\n    - share: {symbol: '-'}\n";
    String line = "  threshold: {at_least: 0.5, unit: share}\n";
    for (String wrong :
        List.of(
            "    - no_use: {}\n    - no_use: {}\n",
            "    - take: {weeks: [1, 12]}\n",
            "    - share: {symbol: '-'}\n    - take: {weeks: [1, 12]}\n",
            "    - share: {symbol: '-'}\n    - share: {symbol: '-'}\n",
            "    - take: {weeks: [1, 12]}\n    - no_use: {}\n")) {
      String text = OWN.replace(rules, wrong).replace(line, "");
      assertTrue(mistakes(text).toString().contains(chain), wrong);
    }
    assertTrue(
        mistakes(OWN.replace(rules, "    []\n")).toString().contains("at least one rule was"));
    assertTrue(
        mistakes(OWN.replace("share: {symbol: '-'}", "{share: {}, count: {}}"))
            .toString()
            .contains("one rule was expected, such as no_use: {}"));
  }

  @Test
  void idsAreGivenOnce() {
    assertTrue(mistakes(OWN + OWN).toString().contains("line 16: the id repeats one above"));
    assertTrue(
        mistakes(OWN + OWN.replace("id: OWN-1\n", "id: OWN-2\n"))
            .toString()
            .contains("the id of the guarded definition repeats one above"));
  }

  @Test
  void aDefinitionMayReferToTheGuardedOneOfAnother() {
    String refers =
        """
        - id: OWN-2
          version: 1
          group: abstinence
          label: Among people known at both ends
          rules:
            - matched: {of: OWN-1-guarded}
          missing: observed
          denominators: [assessed]
          formula: as the other
          citation: Our own protocol 2026
          provenance: house
          example: As the other.
        """;
    for (String text : List.of(OWN + refers, refers + OWN)) {
      assertEquals(3, with(text).all().size() - LIBRARY.all().size());
      assertEquals(
          "A share of weeks, with at least 4 weeks observed, among people who are known both at the"
              + " start and now.",
          with(text).get("OWN-2").sentence());
    }
    assertTrue(
        mistakes(refers.replace("{of: OWN-1-guarded}", "{}"))
            .toString()
            .contains("line 6: the key of is missing: the id of a definition"));
    assertTrue(
        mistakes(refers.replace("of: OWN-1-guarded", "of: ABS-1-29"))
            .toString()
            .contains("line 6: no definition has this id (did you mean ABS-1-2"));
  }

  @Test
  void bandsHaveAsManyNames() {
    String bands = "frequency_band: {from: [0, 1, 8], names: [none, some, many], start_from: 1}";
    String text =
        OWN.replace("    - take: {weeks: [1, 12]}\n", "")
            .replace("share: {symbol: '-'}", bands)
            .replace("  threshold: {at_least: 0.5, unit: share}\n", "");
    String guard = "  guarded: {id: OWN-1-guarded, minimum_observed: 4}\n";
    assertTrue(with(text.replace(guard, "")).get("OWN-1").sentence().contains("none, some, many"));
    for (String wrong :
        List.of(
            bands.replace(", many", ""),
            bands.replace("start_from: 1", "start_from: 3"),
            "frequency_band: {from: [0], names: [none], start_from: 0}")) {
      assertTrue(
          mistakes(text.replace(guard, "").replace(bands, wrong))
              .toString()
              .contains("as many names as bands, at least two, were expected"),
          wrong);
    }
  }
}
