package cairn.analysis.person.goal;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Less use where some of the weeks are without any, and less of what is counted by occasions. */
class LessUseTest {
  private static final Period NOW = new Period(day("2026-03-02"), day("2026-03-30"));
  private static final Period BEFORE = new Period(day("2025-12-08"), day("2026-01-05"));
  private static final LessUse LESS = new LessUse(0.5);

  private static UseFacts facts(Histories.Person person, Period window) {
    UseCalendar calendar =
        Calendars.of(
                person.history(),
                day("2026-01-05"),
                day("2026-03-30"),
                WordRule.usual(),
                Families.none())
            .of(problem("alcohol"));
    assertNotNull(calendar);
    return UseFacts.of(calendar, window);
  }

  @ParameterizedTest
  @CsvSource({"70, ACHIEVED, 30", "71, NOT_ACHIEVED, 29", "140, NOT_ACHIEVED, -40"})
  void weeksWithoutUseHaveNoUnitThatCouldDiffer(double amount, Status status, double percent) {
    Histories.Person person = new Histories().person("ann");
    person.reports(
        "alcohol", "2025-12-08", "2026-01-04", 20, 100.0, "us_drink", null, null, null, null);
    person.reports("alcohol", "2026-03-02", "2026-03-15", 0);
    person.reports(
        "alcohol", "2026-03-16", "2026-03-29", 10, amount, "us_drink", null, null, null, null);
    Verdict verdict = LESS.amount(facts(person, NOW), facts(person, BEFORE));
    assertEquals(status, verdict.status());
    assertEquals(percent, verdict.value(), 1e-9);
  }

  private static UseFacts occasions(String from, String until, int days, @Nullable Integer times) {
    Histories.Person person = new Histories().person("ann");
    person.reports("alcohol", from, until, days);
    UseFacts facts = facts(person, from.startsWith("2025") ? BEFORE : NOW);
    return new UseFacts(
        facts.count(),
        new UseFacts.Amount(null, null, null),
        new UseFacts.Hours(null, null),
        times,
        null,
        facts.daysAtOtherEnd());
  }

  @ParameterizedTest
  @CsvSource({
    "40, 28, ACHIEVED, 30",
    "40, 29, NOT_ACHIEVED, 27.5",
    "40, 0, ACHIEVED, 100",
    "40, 50, NOT_ACHIEVED, -25"
  })
  void occasionsBecomeFewer(int before, int now, Status status, double percent) {
    Verdict verdict =
        LESS.occasions(
            occasions("2026-03-02", "2026-03-29", 10, now),
            occasions("2025-12-08", "2026-01-04", 20, before));
    assertEquals(status, verdict.status());
    assertEquals(percent, verdict.value(), 1e-9);
  }

  /** Fourteen of the 28 days are observed: half as many occasions are as many a day. */
  @Test
  void occasionsAreHeldAgainstTheDaysObserved() {
    UseFacts half = occasions("2026-03-02", "2026-03-15", 10, 20);
    Verdict verdict = LESS.occasions(half, occasions("2025-12-08", "2026-01-04", 20, 40));
    assertEquals(Status.NOT_ACHIEVED, verdict.status());
    assertEquals(0.0, verdict.value(), 1e-9);
  }

  @Test
  void occasionsThatNobodyCountedSayNothing() {
    UseFacts counted = occasions("2026-03-02", "2026-03-29", 10, 5);
    UseFacts before = occasions("2025-12-08", "2026-01-04", 20, 5);
    UseFacts uncounted = occasions("2026-03-02", "2026-03-29", 10, null);
    assertEquals(Reason.AMOUNT_NOT_RECORDED, LESS.occasions(uncounted, before).reason());
    assertEquals(
        Reason.AMOUNT_NOT_RECORDED,
        LESS.occasions(counted, occasions("2025-12-08", "2026-01-04", 20, null)).reason());
    assertEquals(Reason.NO_BASELINE, LESS.occasions(counted, null).reason());
    assertEquals(
        Reason.NO_USE_AT_START,
        LESS.occasions(counted, occasions("2025-12-08", "2026-01-04", 0, 0)).reason());
  }
}
