package cairn.analysis.question.harm;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Made;
import cairn.analysis.question.harm.HarmTally.LedgerKey;
import cairn.analysis.question.harm.HarmTally.NaloxoneKey;
import cairn.analysis.table.Tally;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HarmLedgerTest {
  private static SafetyReport report(String behavior, String from, String until, int occasions) {
    return Made.of(SafetyReport.class)
        .with(SafetyReport::client, new ClientId("ann"))
        .with(
            SafetyReport::behavior, (Behavior) CATALOGUES.vocabulary("behaviors").require(behavior))
        .days(day(from), day(until))
        .with(SafetyReport::occasions, occasions)
        .make();
  }

  @Test
  void aReportBelongsToTheMonthThatHoldsMostOfIt() {
    assertEquals(
        YearMonth.of(2026, 3),
        HarmLedger.month(Period.inclusive(day("2026-02-20"), day("2026-03-19"))));
    assertEquals(
        YearMonth.of(2026, 2),
        HarmLedger.month(Period.inclusive(day("2026-02-15"), day("2026-03-14"))));
    assertEquals(
        YearMonth.of(2026, 2),
        HarmLedger.month(Period.inclusive(day("2026-01-31"), day("2026-03-27"))));
  }

  @Test
  void kindsAddUpAndDaysAreThoseOfTheKindAskedAboutLongest() {
    HarmTally tally = Tally.empty(HarmTally.class);
    new HarmLedger("drop_in", tally)
        .enter(
            List.of(
                report("overdose", "2026-03-02", "2026-03-15", 2),
                report("overdose", "2026-03-16", "2026-03-29", 0),
                report("arrest", "2026-03-02", "2026-03-15", 1),
                report("overdose", "2026-05-04", "2026-05-17", 0),
                report("naloxone_at_hand", "2026-03-02", "2026-03-15", 1),
                report("naloxone_used", "2026-03-02", "2026-03-15", 3)));
    assertArrayEquals(new long[] {2, 1, 1, 28}, ledger(tally, "overdose", "2026-03"));
    assertArrayEquals(new long[] {3, 1, 1, 28}, ledger(tally, "any", "2026-03"));
    assertArrayEquals(new long[] {0, 0, 1, 14}, ledger(tally, "any", "2026-05"));
    assertArrayEquals(new long[] {0, 0, 0, 0}, ledger(tally, "any", "2026-04"), "not asked");
    assertArrayEquals(new long[] {2, 1, 1, 42}, ledger(tally, "overdose", "all"));
    assertArrayEquals(
        new long[] {1, 1, 1, 1, 3}, tally.naloxone().get(new NaloxoneKey("drop_in", "2026-03"), 5));
  }

  private static long[] ledger(HarmTally tally, String harm, String month) {
    return tally.ledger().get(new LedgerKey("drop_in", harm, month), 4);
  }

  @Test
  void deathsStandInBands() {
    assertEquals(SinceVisit.WITHIN_28_DAYS, SinceVisit.of(day("2026-03-01"), day("2026-03-29")));
    assertEquals(SinceVisit.DAYS_29_TO_90, SinceVisit.of(day("2026-03-01"), day("2026-03-30")));
    assertEquals(SinceVisit.OVER_90_DAYS, SinceVisit.of(day("2026-03-01"), day("2026-05-31")));
    assertEquals(SinceVisit.NO_SESSION, SinceVisit.of(null, day("2026-05-31")));
  }
}
