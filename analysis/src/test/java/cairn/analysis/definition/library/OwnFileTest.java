package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.Denominator;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.record.LongestRun;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Provenance;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of one's own, read anew: all that stands in it is in the definition. */
class OwnFileTest {
  private static final String OWN =
      """
      - id: OWN-1
        version: 3
        group: abstinence
        label: Two weeks without use in a row
        problems: [alcohol, cannabis]
        rules:
          - longest_run: {gaps: end_the_run}
        threshold: {at_least: 14, unit: days}
        window: 56
        coverage: 5/7
        missing: missing_is_use
        mixed: no_use
        minimum_observed: 2
        denominators: [assessed, due]
        sentence: A run of {threshold} {window}.
        formula: longest run >= 14
        citation: Our own protocol 2026
        provenance: published
        default: true
        example: Fourteen days are enough.
      """;

  private static DefinitionLibrary with(String text) {
    return DefinitionLibrary.load()
        .with(new StringReader(text), "own.yaml", CaseFolder.catalogues().problems().keys());
  }

  @Test
  void everyKeyIsInItsPlace() {
    OutcomeDefinition all = with(OWN).get("OWN-1");
    Threshold days = new Threshold(Threshold.Side.AT_LEAST, 14, ThresholdUnit.DAYS);
    OutcomeDefinition expected =
        new OutcomeDefinition(
            new Title(
                "OWN-1", 3, DefinitionGroup.ABSTINENCE, "Two weeks without use in a row", null),
            new Meaning(
                "A run of at least 14 days in the last 56 days.",
                "longest run >= 14",
                "Our own protocol 2026",
                Provenance.PUBLISHED,
                "Fourteen days are enough.",
                List.of()),
            new Scope(
                List.of("alcohol", "cannabis"), 2, List.of(Denominator.ASSESSED, Denominator.DUE)),
            new Terms(56, days, 5 / 7.0, MissingRule.MISSING_IS_USE, MixedRule.NO_USE),
            new Ruling.OnRecords(new LongestRun(LongestRun.Gaps.END_THE_RUN, false)),
            true);
    assertEquals(expected, all);
  }

  @Test
  void whatIsLeftOutHasItsOwnMeaning() {
    String optional =
        "(?m)^  (problems|window|coverage|mixed|minimum_observed|sentence|default):.*\n";
    OutcomeDefinition least = with(OWN.replaceAll(optional, "")).get("OWN-1");
    assertEquals(List.of(), least.problems());
    assertEquals(0, least.minimumObserved());
    assertEquals(
        new Terms(0, least.threshold(), 0, MissingRule.MISSING_IS_USE, MixedRule.USE),
        least.terms());
    assertEquals(least.rule().describe(least.terms()), least.sentence());
    assertFalse(least.isDefault());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "3653, 1.0", "28, 0.5"})
  void theEdgesOfWindowsAndSharesAreRead(int window, double coverage) {
    Terms terms =
        with(OWN.replace("window: 56", "window: " + window).replace("5/7", coverage + ""))
            .get("OWN-1")
            .terms();
    assertEquals(window, terms.windowDays());
    assertEquals(coverage, terms.coverage());
  }

  /** For the problems named, and for those of a class that is named. */
  @ParameterizedTest
  @CsvSource({
    "alcohol, true",
    "stimulant, true",
    "cocaine, true",
    "cannabis, false",
    "heroin, false"
  })
  void aDefinitionIsForTheProblemsThatItNames(String key, boolean named) {
    Problem problem = CaseFolder.catalogues().problems().require(key);
    String some = OWN.replace("[alcohol, cannabis]", "[alcohol, stimulant]");
    assertEquals(named, with(some).get("OWN-1").appliesTo(problem));
    String all = OWN.replaceFirst("  problems:.*\n", "");
    assertTrue(with(all).get("OWN-1").appliesTo(problem));
    String ofThePerson =
        some.replace("longest_run: {gaps: end_the_run}", "safer_use: {last: 3, done: 2}")
            .replaceFirst("  threshold:.*\n", "");
    assertFalse(with(ofThePerson).get("OWN-1").appliesTo(problem), "about the person");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aDefinitionMayReferToOneAboveAndOneBelow(boolean above) {
    String refers =
        OWN.replace("OWN-1", "OWN-2")
            .replace("longest_run: {gaps: end_the_run}", "matched: {of: OWN-1}")
            .replaceFirst("  threshold:.*\n", "");
    DefinitionLibrary library = with(above ? OWN + refers : refers + OWN);
    List<String> ids = library.all().stream().map(OutcomeDefinition::id).toList();
    assertEquals(
        above ? List.of("OWN-1", "OWN-2") : List.of("OWN-2", "OWN-1"),
        ids.subList(ids.size() - 2, ids.size()));
  }
}
