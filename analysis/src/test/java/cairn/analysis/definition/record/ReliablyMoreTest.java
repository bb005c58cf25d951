package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.record.ReliableChange.By;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More days of use than can be chance: the mirror of fewer, with both times exchanged. */
class ReliablyMoreTest {
  private static final int[] DAYS = {0, 1, 3, 4, 7, 10, 13, 14, 20, 27, 28};

  /** 28 days before the start and 28 days after it, each told in one report. */
  private static UseEvidence told(int before, int now) {
    return new Told()
        .reports(-28, 28, Integer.toString(before))
        .reports(0, 28, Integer.toString(now))
        .alcohol();
  }

  @Test
  void everyPairOfDaysIsJudgedByThoseFewerTheOtherWayRound() {
    for (ReliableChange rule :
        new ReliableChange[] {
          new ReliableChange(By.PERCENT, 30, Map.of()),
          new ReliableChange(By.DAYS, 4, Map.of()),
          new ReliableChange(By.CATALOGUE, 0, Map.of())
        }) {
      for (int before : DAYS) {
        for (int now : DAYS) {
          Verdict more = rule.judgeMore(told(before, now), Told.terms(null));
          double line =
              switch (rule.by()) {
                case PERCENT -> 0.3 * now;
                case DAYS -> 4;
                default -> 11;
              };
          boolean met = now > 0 && (before == 0 || now - before >= line - 1e-9);
          String pair = rule.by() + " from " + before + " to " + now;
          assertEquals(
              (met ? "achieved " : "not_achieved ") + (now - before) + " 28/28",
              Told.line(more),
              pair);
          if (before > 0 && now > 0) {
            Verdict fewer = rule.judge(told(now, before), Told.terms(null));
            assertEquals(fewer.status(), more.status(), pair);
            assertEquals(fewer.value(), more.value(), pair);
          }
        }
      }
    }
  }

  @Test
  void nobodyIsJudgedOfWhomTooLittleIsKnown() {
    ReliableChange rule = new ReliableChange(By.DAYS, 4, Map.of());
    assertEquals(
        Reason.NO_BASELINE,
        rule.judgeMore(new Told().reports(0, 28, "9").alcohol(), Told.terms(null)).reason());
    assertEquals(
        Reason.NO_REPORTS,
        rule.judgeMore(new Told().reports(-28, 28, "9").alcohol(), Told.terms(null)).reason());
    ReliableChange unknown = new ReliableChange(By.JACOBSON_TRUAX, 0, Map.of());
    assertEquals(Reason.NO_THRESHOLD, unknown.judgeMore(told(4, 20), Told.terms(null)).reason());
  }

  /** Jacobson and Truax: SD 10 and reliability 0.80 give 13 days; 6 days have 1 − Φ(0.9487). */
  @Test
  void theWorkedExamplesOfTheErrorOfMeasurement() {
    Map<String, ScoreSpread> spreads = Map.of("alcohol", new ScoreSpread(10, 0.8));
    ReliableChange index = new ReliableChange(By.JACOBSON_TRUAX, 0, spreads);
    assertEquals(13.0, index.threshold(told(20, 7), 20));
    assertEquals("achieved 13 28/28", Told.line(index.judgeMore(told(7, 20), Told.terms(null))));
    assertEquals(
        "not_achieved 12 28/28", Told.line(index.judgeMore(told(8, 20), Told.terms(null))));
    ReliableChange sixDays = new ReliableChange(By.DAYS, 6, Map.of());
    assertEquals(0.1714, sixDays.byError(told(20, 7), Told.terms(null), spreads), 5e-5);
    assertNull(sixDays.byError(told(20, 7), Told.terms(null), Map.of()));
    assertNull(
        sixDays.byError(new Told().reports(0, 28, "9").alcohol(), Told.terms(null), spreads));
  }
}
