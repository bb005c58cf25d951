package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.derived.DerivedRule;
import cairn.analysis.definition.derived.WithMedication;
import cairn.analysis.definition.harm.HarmRule;
import cairn.analysis.definition.joined.JoinedRule;
import cairn.analysis.definition.record.RecordRule;
import cairn.analysis.definition.record.ScaleChange;
import cairn.analysis.definition.word.AllOf;
import cairn.analysis.definition.word.Retained;
import cairn.analysis.definition.word.WhenRetained;
import cairn.analysis.definition.word.WordChain;
import cairn.analysis.definition.word.WordMeasure;
import cairn.analysis.definition.word.WordStep;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.model.Provenance;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every definition says about itself, and what a user's own file may add. */
class DefinitionLibraryTest {
  private static final DefinitionLibrary LIBRARY = JoinedKinds.library();

  private static final String OWN =
      """
      - id: OWN-1
        version: 1
        group: reduction
        label: A quarter fewer days of use
        problems: [alcohol]
        rules:
          - quantity_change: {of: use_days}
        window: 28
        coverage: 0.5
        threshold: {at_least: 25, unit: percent}
        missing: observed
        denominators: [used_at_start]
        formula: 100 x (s - r) / s >= 25
        citation: Our own protocol 2026
        provenance: house
        example: From 20 days to 15 is exactly 25 %.
      """;

  private static DefinitionLibrary with(String text) {
    return LIBRARY.with(
        new StringReader(text), "own.yaml", CaseFolder.catalogues().problems().keys());
  }

  private static List<String> mistakes(String text) {
    Mistakes.MistakesException refused =
        assertThrows(Mistakes.MistakesException.class, () -> with(text));
    return refused.mistakes().stream().map(Mistakes.Mistake::message).toList();
  }

  @Test
  void everyDefinitionHasACitationAMissingRuleASentenceAndAnExample() {
    assertTrue(LIBRARY.all().size() > 170, "definitions: " + LIBRARY.all().size());
    for (OutcomeDefinition each : LIBRARY.all()) {
      assertTrue(
          each.citation().matches(".*\\b(19|20)\\d\\d\\b.*|NIAAA.*"),
          each.id() + ": its citation names no publication with its year");
      assertNotNull(each.terms().missing(), each.id());
      assertTrue(each.sentence().length() > 20 && each.sentence().endsWith("."), each.id());
      assertTrue(each.formula().length() > 5, each.id() + ": has no formula");
      assertTrue(each.example().length() > 10, each.id() + ": has no example");
      assertFalse(each.denominators().isEmpty(), each.id() + ": has no denominators");
      assertTrue(each.version() >= 1, each.id());
    }
  }

  /**
   * Every definition planned has one under its id, or under its id and what tells its variants
   * apart. Units of drinks are a catalogue, and words to use are a test of reports.
   */
  @Test
  void everyDefinitionPlannedIsThere() {
    Map<String, Integer> planned = new LinkedHashMap<>();
    planned.put("ABS", 11);
    planned.put("MOD", 10);
    planned.put("RED", 10);
    planned.put("SAF", 2);
    planned.put("ANY", 1);
    planned.put("RTU", 5);
    planned.put("GOAL", 6);
    planned.put("RET", 7);
    planned.put("PROM", 1);
    Set<String> without = new TreeSet<>();
    planned.forEach(
        (group, last) -> {
          for (int i = 1; i <= last; i++) {
            without.add(group + "-" + i);
          }
        });
    for (int i = 0; i <= 6; i++) {
      without.add("STG-" + i);
    }
    without.remove("MOD-6");
    for (OutcomeDefinition each : LIBRARY.all()) {
      without.removeIf(id -> each.id().equals(id) || each.id().startsWith(id + "-"));
    }
    assertEquals(Set.of(), without);
  }

  @Test
  void nothingUnconfirmedIsOnByDefault() {
    assertTrue(defaults(LIBRARY).size() >= 11);
    for (OutcomeDefinition each : defaults(LIBRARY)) {
      assertFalse(each.provenance() == Provenance.UNCONFIRMED, each.id());
    }
    assertEquals(Provenance.UNCONFIRMED, LIBRARY.get("RED-1-top").provenance());
  }

  @Test
  void theProblemsAndScalesThatDefinitionsNameAreInTheCatalogues() {
    Set<String> problems = new HashSet<>(CaseFolder.catalogues().problems().keys());
    Set<String> scales = new HashSet<>(CaseFolder.catalogues().instruments().keys());
    Set<String> care = new HashSet<>(CaseFolder.catalogues().keys("care"));
    for (OutcomeDefinition each : LIBRARY.all()) {
      assertTrue(problems.containsAll(each.problems()), each.id());
      for (OutcomeRule rule : rules(each)) {
        if (rule instanceof ScaleChange scale) {
          assertTrue(scales.contains(scale.instrument()), each.id());
        }
        if (rule instanceof WithMedication medication) {
          assertTrue(care.containsAll(medication.medications()), each.id());
        }
      }
    }
  }

  private static List<OutcomeRule> rules(OutcomeDefinition definition) {
    List<OutcomeRule> rules =
        new ArrayList<>(definition.isOnWords() ? definition.chain().steps() : List.of());
    rules.add(definition.rule());
    return rules;
  }

  @Test
  void everyKindOfRuleIsUsedAndSaysASentence() {
    Set<Class<?>> used = new HashSet<>();
    for (OutcomeDefinition each : LIBRARY.all()) {
      for (OutcomeRule rule : rules(each)) {
        collect(rule, used);
        assertTrue(rule.describe(each.terms()).length() > 5, each.id());
      }
    }
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> family :
        List.of(
            RecordRule.class,
            DerivedRule.class,
            HarmRule.class,
            WordStep.class,
            WordMeasure.class,
            JoinedRule.PersonRule.class,
            JoinedRule.ProblemRule.class)) {
      kinds.addAll(List.of(family.getPermittedSubclasses()));
    }
    // The last week observed is a condition of others, and no published outcome of its own.
    kinds.remove(Retained.class);
    assertEquals(Set.of(), difference(kinds, used));
  }

  private static void collect(OutcomeRule rule, Set<Class<?>> used) {
    used.add(rule.getClass());
    if (rule instanceof WhenRetained condition) {
      collect(condition.chain(), used);
    } else if (rule instanceof AllOf all) {
      all.chains().forEach(chain -> collect(chain, used));
    }
  }

  private static void collect(WordChain chain, Set<Class<?>> used) {
    chain.steps().forEach(step -> collect(step, used));
    collect(chain.measure(), used);
  }

  private static Set<Class<?>> difference(Set<Class<?>> all, Set<Class<?>> some) {
    Set<Class<?>> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void aDefinitionIsAddedByYamlAlone() {
    DefinitionLibrary library = with(OWN);
    OutcomeDefinition own = library.get("OWN-1");
    assertEquals(LIBRARY.all().size() + 1, library.all().size());
    assertEquals("at least 25 %", own.threshold().describe());
    assertEquals(MissingRule.OBSERVED, own.terms().missing());
    assertTrue(own.sentence().contains("days of use in 28"), own.sentence());
    assertFalse(own.isDefault());
  }

  @Test
  void aSentenceTakesTheNumbersOfTheDefinition() {
    String text = OWN + "  sentence: Less by {threshold} {window}, {coverage} of its days known.\n";
    assertEquals(
        "Less by at least 25 % in the last 28 days, 50 % of its days known.",
        with(text).get("OWN-1").sentence());
  }

  @Test
  void aPublishedDefinitionCannotBeEdited() {
    List<String> said = mistakes(OWN.replace("OWN-1", "ABS-6"));
    assertEquals(1, said.size());
    assertTrue(said.get(0).startsWith("own.yaml line 1: the id is taken"), said.get(0));
  }

  @Test
  void everyMistakeIsSaidAtOnceWithItsLine() {
    String text =
        OWN.replace("alcohol", "alcohl")
                .replace("percent", "days")
                .replace("group: reduction", "group: reductions")
                .replace("missing: observed", "missing: observe")
                .replace("provenance: house", "provenance: house\n  windows: 3")
            + OWN.replace("OWN-1", "OWN-2").replace("quantity_change", "quantity_chang");
    List<String> said = mistakes(text);
    TreeMap<Integer, String> byLine = new TreeMap<>();
    for (String each : said) {
      byLine.merge(
          Integer.valueOf(each.replaceAll("^own\\.yaml line (\\d+):.*", "$1")),
          each,
          (a, b) -> a + "\n" + b);
    }
    assertTrue(byLine.get(3).contains("did you mean reduction?"), said.toString());
    assertTrue(byLine.get(5).contains("did you mean alcohol?"), said.toString());
    assertTrue(byLine.get(10).contains("must be in percent"), said.toString());
    assertTrue(byLine.get(11).contains("did you mean observed?"), said.toString());
    assertTrue(byLine.get(16).contains("did you mean window?"), said.toString());
    assertTrue(byLine.get(24).contains("did you mean quantity_change?"), said.toString());
    assertFalse(said.toString().contains("alcohl"), "a message never repeats the file");
  }

  @Test
  void aDefinitionCannotReferToItself() {
    String first = OWN.replace("quantity_change: {of: use_days}", "matched: {of: OWN-2}");
    String second =
        OWN.replace("OWN-1", "OWN-2")
            .replace("quantity_change: {of: use_days}", "matched: {of: OWN-1}");
    String threshold = "  threshold: {at_least: 25, unit: percent}\n";
    List<String> said = mistakes(first.replace(threshold, "") + second.replace(threshold, ""));
    assertTrue(
        said.stream().anyMatch(each -> each.contains("cannot refer to itself")), said.toString());
  }

  @Test
  void anUnknownDefinitionUnitOrEmptyCitationIsSaid() {
    String threshold = "  threshold: {at_least: 25, unit: percent}\n";
    String matched = OWN.replace("quantity_change: {of: use_days}", "matched: {of: ABS-1-38}");
    List<String> said =
        new ArrayList<>(
            mistakes(matched.replace(threshold, "").replace("Our own protocol 2026", "''")));
    said.addAll(mistakes(OWN.replace("unit: percent", "unit: persent")));
    said.addAll(
        mistakes(OWN.replace("provenance: house", "provenance: unconfirmed\n  default: true")));
    said.addAll(mistakes(OWN.replace(threshold, "")));
    said.addAll(mistakes(OWN.replace("quantity_change: {of: use_days}", "no_use: {}")));
    String all = String.join("\n", said);
    assertTrue(all.contains("this rule needs a threshold"), all);
    assertTrue(all.contains("this rule takes no threshold"), all);
    assertTrue(all.contains("line 7: no definition has this id (did you mean ABS-1-28?)"), all);
    assertTrue(all.contains("the key citation is empty"), all);
    assertTrue(all.contains("did you mean percent?"), all);
    assertTrue(all.contains("unconfirmed cannot be on by default"), all);
  }

  @Test
  void whatIsNoListOfDefinitionsIsSaid() {
    assertTrue(mistakes("").get(0).startsWith("own.yaml"));
    assertTrue(mistakes("id: x\n").get(0).startsWith("own.yaml line 1"));
    assertTrue(mistakes("- [1, 2\n").get(0).contains("is not YAML"));
  }

  /** What a report uses without being asked. */
  private static List<OutcomeDefinition> defaults(DefinitionLibrary library) {
    return library.all().stream().filter(OutcomeDefinition::isDefault).toList();
  }
}
