package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.plan.StudyPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan chooses among the definitions. */
final class PlannedDefinitionsTest {
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();

  private static List<String> ids(List<OutcomeDefinition> definitions) {
    return definitions.stream().map(OutcomeDefinition::id).toList();
  }

  @Test
  void thePlanAsUsualIsTheLibraryAsItIs() {
    DefinitionLibrary planned = LIBRARY.planned(StudyPlan.standard().windows());
    assertEquals(LIBRARY.all(), planned.all());
  }

  @Test
  void windowsOfThePlanStandInPlaceOfTheOthers() {
    DefinitionLibrary planned = LIBRARY.planned(List.of(28, 3));
    List<String> reported = ids(defaults(planned));
    assertTrue(reported.containsAll(Set.of("ABS-1-3", "ABS-1-28")));
    assertFalse(reported.contains("ABS-1-7") || reported.contains("ABS-1-30"));
    assertTrue(ids(planned.all()).containsAll(ids(LIBRARY.all())), "nothing leaves the library");
    assertEquals(LIBRARY.all().size() + 1, planned.all().size());
    assertSame(LIBRARY.get("ABS-1-28"), planned.get("ABS-1-28"));
    int last = ids(planned.all()).indexOf("ABS-1-30");
    assertEquals(last + 1, ids(planned.all()).indexOf("ABS-1-3"), "beside its family");
  }

  @Test
  void aWindowThatTheLibraryLacksIsADefinitionOfItsOwn() {
    OutcomeDefinition three = Objects.requireNonNull(LIBRARY.planned(List.of(3)).get("ABS-1-3"));
    assertEquals(3, three.terms().windowDays());
    assertEquals("No use in the last 3 days", three.label());
    assertTrue(three.sentence().contains("in the last 3 days"), three.sentence());
    assertEquals(Objects.requireNonNull(LIBRARY.get("ABS-1-28")).ruling(), three.ruling());
    OutcomeDefinition one = Objects.requireNonNull(LIBRARY.planned(List.of(1)).get("ABS-1-1"));
    assertEquals("No use on the last day", one.label());
    assertTrue(one.sentence().contains("on the last day"), one.sentence());
  }

  @Test
  void reliableChangeByItsErrorIsReportedWhereThePlanKnowsTheError() {
    assertFalse(ids(defaults(LIBRARY.planned(List.of(28)))).contains("RED-1-jt"));
    DefinitionLibrary known =
        DefinitionLibrary.load(Map.of("alcohol", new ScoreSpread(8, 0.8))).planned(List.of(28));
    assertTrue(ids(defaults(known)).contains("RED-1-jt"));
    assertTrue(ids(defaults(known)).contains("RED-1"), "beside the published rule");
  }

  /** What a report uses without being asked. */
  private static List<OutcomeDefinition> defaults(DefinitionLibrary library) {
    return library.all().stream().filter(OutcomeDefinition::isDefault).toList();
  }
}
