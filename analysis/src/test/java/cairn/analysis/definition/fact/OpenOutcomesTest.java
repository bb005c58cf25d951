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
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Horizon;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outcome is called where reports leave several open: what is certain is in the name. */
class OpenOutcomesTest {
  private static final ChangeDefinitions OF_CHANGE = DefinitionLibrary.load().ofChange();
  private static final LocalDate START = day("2026-01-05");
  private static final LocalDate AT = day("2026-03-30");

  private static Verdict ownGoal(Histories.Person person, String problem) {
    ClientHistory history = person.history();
    Calendars calendars = Calendars.of(history, START, AT, WordRule.usual(), Families.none());
    PersonOutcomes outcomes =
        new PersonOutcomes(OF_CHANGE, StudyPlan.standard(), calendars, new OwnGoals(history));
    return OwnGoalVerdicts.of(outcomes, calendars, AT).get(problem);
  }

  /** The last report begins five days before the window of 28: so many days may lie before it. */
  @ParameterizedTest
  @CsvSource({
    "20,1,unplaced_better",
    "20,3,unplaced_better",
    "10,17,unplaced_no_better",
    "10,8,unplaced",
    "15,33,increased",
    "10,9,unplaced"
  })
  void whatIsCertainOfAnOpenOutcome(int then, int now, String name) {
    Histories.Person person =
        new Histories()
            .person("ann")
            .reports("cannabis", "2025-12-08", "2026-01-04", then)
            .reports("cannabis", "2026-02-25", "2026-03-29", now);
    assertEquals(name, ownGoal(person, "cannabis").category());
  }

  /** 12 drinks on each of 14 days, then 6 a day with a target of 6: limits, though one's own. */
  @Test
  void theOwnTargetOfModerationIsALimit() {
    Histories.Person person =
        new Histories()
            .person("ann")
            .sets(
                "a",
                "moderation",
                "alcohol",
                "2026-01-05",
                Horizon.LONG,
                ChosenBy.CLIENT,
                6.0,
                "us_drink",
                null)
            .reports(
                "alcohol",
                "2025-12-08",
                "2026-01-04",
                14,
                168.0,
                "us_drink",
                12.0,
                null,
                null,
                null)
            .reports(
                "alcohol", "2026-03-02", "2026-03-29", 14, 84.0, "us_drink", 6.0, null, null, null);
    Verdict verdict = ownGoal(person, "alcohol");
    assertEquals(Status.ACHIEVED, verdict.status());
    assertEquals("within_limits", verdict.category());
  }
}
