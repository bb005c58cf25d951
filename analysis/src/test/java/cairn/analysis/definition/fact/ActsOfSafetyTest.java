package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way acts that make use safer, and harms, count: for the better or for the worse. */
class ActsOfSafetyTest {
  private static final LocalDate START = day("2026-01-05");
  private static final LocalDate AT = day("2026-03-30");

  /** Occasions of a behaviour in the four weeks before the start and in each of the last three. */
  private static PersonOutcomes outcomes(String behavior, int then, int now, boolean withUse) {
    Histories.Person person = new Histories().person("ann");
    if (withUse) {
      person.reports("alcohol", "2026-03-02", "2026-03-29", 4);
    }
    ClientHistory told = person.history();
    List<SafetyReport> safety = new ArrayList<>();
    var kind =
        behavior.equals("none")
            ? null
            : (Behavior) CATALOGUES.vocabulary("behaviors").require(behavior);
    if (kind != null) {
      Period before = new Period(START.minusDays(28), START);
      safety.add(new SafetyReport(told.client().id(), kind, before, then, null));
      for (int weeks = 4; weeks > 1; weeks--) {
        Period week = new Period(AT.minusDays(7L * weeks), AT.minusDays(7L * (weeks - 1)));
        safety.add(new SafetyReport(told.client().id(), kind, week, now, null));
      }
    }
    ClientHistory history =
        new ClientHistory(
            told.client(),
            told.inGroups(),
            told.onGoals(),
            new ClientHistory.Reports(told.useReports(), told.stages(), safety, told.measures()),
            told.living());
    return new PersonOutcomes(
        DefinitionLibrary.load().ofChange(),
        StudyPlan.standard(),
        Calendars.of(history, START, AT, WordRule.usual(), Families.none()),
        new OwnGoals(history));
  }

  private static String status(Map<ChangePart, Verdict> parts, ChangePart part) {
    Verdict verdict = parts.get(part);
    return verdict == null ? "not_asked" : verdict.status().key();
  }

  @ParameterizedTest
  @CsvSource({
    "water_between, 0, 1, true, achieved, not_achieved",
    "water_between, 1, 0, true, not_achieved, achieved",
    "water_between, 1, 1, true, not_achieved, not_achieved",
    "water_between, 0, 0, true, not_achieved, not_achieved",
    "water_between, 0, 1, false, achieved, not_achieved",
    "overdose, 0, 1, true, not_evaluable, not_evaluable",
    "overdose, 0, 1, false, not_asked, not_asked",
    "none, 0, 0, true, not_evaluable, not_evaluable",
    "none, 0, 0, false, not_asked, not_asked"
  })
  void saferWaysTakenUpAreBetterAndThoseGivenUpWorse(
      String behavior, int then, int now, boolean withUse, String better, String worse) {
    PersonOutcomes outcomes = outcomes(behavior, then, now, withUse);
    assertEquals(better, status(outcomes.positive(AT).parts(), ChangePart.SAFER_USE));
    assertEquals(worse, status(outcomes.setback(AT).parts(), ChangePart.SAFER_USE));
  }

  @ParameterizedTest
  @CsvSource({
    "overdose, 9, 0, achieved, not_achieved",
    "overdose, 0, 9, not_achieved, achieved",
    "water_between, 0, 9, not_asked, not_asked",
    "none, 0, 0, not_asked, not_asked"
  })
  void fewerHarmsAreBetterAndMoreWorse(
      String behavior, int then, int now, String better, String worse) {
    PersonOutcomes outcomes = outcomes(behavior, then, now, true);
    assertEquals(better, status(outcomes.positive(AT).parts(), ChangePart.HARMS));
    assertEquals(worse, status(outcomes.setback(AT).parts(), ChangePart.HARMS));
  }
}
