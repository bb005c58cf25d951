package cairn.analysis.definition.harm;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Made;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HarmCountTest {
  private static final Period WINDOW = Period.inclusive(day("2026-03-01"), day("2026-03-28"));

  private static SafetyReport report(String from, String until, int occasions) {
    return Made.of(SafetyReport.class)
        .with(SafetyReport::client, new ClientId("ann"))
        .with(
            SafetyReport::behavior,
            (Behavior) CATALOGUES.vocabulary("behaviors").require("overdose"))
        .days(day(from), day(until))
        .with(SafetyReport::occasions, occasions)
        .make();
  }

  @Test
  void aReportCountsWholeWhereItsLastDayLies() {
    HarmCount count =
        HarmCount.of(
            List.of(
                report("2026-01-18", "2026-02-14", 9),
                report("2026-02-15", "2026-03-14", 3),
                report("2026-03-15", "2026-04-11", 5)),
            WINDOW);
    assertEquals(new HarmCount(3, 28, 28), count);
    assertEquals(3, count.rate());
  }

  /** Neither with occasions nor without: a share of those with none alone would come out right. */
  @Test
  void aReportThatNoWindowCanHoldTellsOfNone() {
    for (int occasions : new int[] {0, 3}) {
      SafetyReport long40 = report("2026-02-15", "2026-03-26", occasions);
      assertFalse(HarmCount.of(List.of(long40), WINDOW).covers(0.5));
      SafetyReport long39 = report("2026-02-15", "2026-03-25", occasions);
      assertEquals(new HarmCount(occasions, 39, 28), HarmCount.of(List.of(long39), WINDOW));
    }
  }

  @Test
  void daysThatNobodyAskedAboutAreUnknown() {
    HarmCount none = HarmCount.of(List.of(), WINDOW);
    assertFalse(none.covers(0));
    assertTrue(Double.isNaN(none.rate()));
    List<SafetyReport> week = List.of(report("2026-03-01", "2026-03-07", 0));
    assertFalse(HarmCount.of(week, WINDOW).covers(0.5));
    HarmCount two =
        HarmCount.of(List.of(week.get(0), report("2026-03-15", "2026-03-21", 1)), WINDOW);
    assertTrue(two.covers(0.5));
    assertEquals(2, two.rate());
  }

  @Test
  void whatOverlapsCountsOnce() {
    List<SafetyReport> twice =
        List.of(
            report("2026-03-01", "2026-03-07", 1),
            report("2026-03-01", "2026-03-28", 4),
            report("2026-03-22", "2026-03-28", 2));
    assertEquals(new HarmCount(4, 28, 28), HarmCount.of(twice, WINDOW));
  }

  @Test
  void lessIsThirtyPercentOfTheHigherRateEitherWay() {
    assertTrue(new HarmPair("arrest", 10, 7).fell(30));
    assertFalse(new HarmPair("arrest", 10, 8).fell(30));
    assertTrue(new HarmPair("arrest", 7, 10).exchanged().fell(30));
    assertFalse(new HarmPair("arrest", 8, 10).exchanged().fell(30));
    assertFalse(new HarmPair("arrest", 0, 0).fell(30));
    assertTrue(new HarmPair("arrest", 1, 0).ended());
    assertFalse(new HarmPair("arrest", 0, 0).ended());
  }
}
