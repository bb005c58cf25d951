package cairn.analysis.definition.fact;

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
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way use before the start and now counts: for the better or for the worse. */
class WayOfUseTest {
  private static final LocalDate START = day("2026-01-05");
  private static final LocalDate AT = day("2026-03-30");

  /** Four weekly reports before the start and four now, of days of use and drinks in a day. */
  private static PersonOutcomes outcomes(int daysThen, int most, int daysNow, int mostNow) {
    Histories.Person person = new Histories().person("ann");
    for (int week = 4; week > 0; week--) {
      add(person, START.minusDays(7L * week), daysThen, most);
      add(person, AT.minusDays(7L * week), daysNow, mostNow);
    }
    ClientHistory history = person.history();
    return new PersonOutcomes(
        DefinitionLibrary.load().ofChange(),
        StudyPlan.standard(),
        Calendars.of(history, START, AT, WordRule.usual(), Families.none()),
        new OwnGoals(history));
  }

  private static void add(Histories.Person person, LocalDate from, int days, int most) {
    person.reports(
        "alcohol",
        from.toString(),
        from.plusDays(6).toString(),
        days,
        (double) days * most,
        "us_drink",
        (double) most,
        null,
        null,
        null);
  }

  private static String status(Map<ChangePart, Verdict> parts, ChangePart part) {
    Verdict verdict = parts.get(part);
    return verdict == null ? "not_asked" : verdict.status().key();
  }

  @ParameterizedTest
  @CsvSource({
    "USE, 5, 6, 2, 6, achieved, not_achieved",
    "USE, 2, 6, 5, 6, not_achieved, achieved",
    "USE, 4, 6, 4, 6, not_achieved, not_achieved",
    "USE, 4, 6, 4, 4, achieved, not_achieved",
    "USE, 4, 4, 4, 6, not_achieved, achieved",
    "USE, 4, 6, 0, 0, achieved, not_achieved",
    "USE, 0, 0, 4, 6, not_achieved, achieved",
    "USE, 0, 0, 0, 0, not_evaluable, not_evaluable",
    "ABSTINENCE, 4, 6, 0, 0, achieved, not_evaluable",
    "ABSTINENCE, 4, 6, 2, 6, not_achieved, not_evaluable",
    "ABSTINENCE, 0, 0, 4, 6, not_evaluable, achieved",
    "ABSTINENCE, 0, 0, 0, 0, not_evaluable, not_achieved",
    "WITHIN_LIMITS, 5, 6, 2, 1, achieved, not_achieved",
    "WITHIN_LIMITS, 2, 1, 5, 6, not_achieved, achieved",
    "WITHIN_LIMITS, 5, 6, 5, 6, not_achieved, not_achieved",
    "WITHIN_LIMITS, 2, 1, 2, 1, not_achieved, not_achieved"
  })
  void lessIsBetterAndMoreIsWorse(
      ChangePart part, int days, int most, int daysNow, int mostNow, String better, String worse) {
    PersonOutcomes outcomes = outcomes(days, most, daysNow, mostNow);
    assertEquals(better, status(outcomes.positive(AT).parts(), part), "for the better");
    assertEquals(worse, status(outcomes.setback(AT).parts(), part), "for the worse");
  }
}
