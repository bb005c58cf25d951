package cairn.analysis.person.context;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.person.history.Histories;
import cairn.ingest.model.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighedScoresTest {
  private static Told told() {
    return new Told(new Histories().person("ann").history());
  }

  private static String of(Told told, Side side, String until) {
    List<Measure> measures = told.history().measures();
    return WeighedScores.of(measures, day("2026-01-05"), day(until)).stream()
        .filter(scores -> scores.side() == side)
        .map(scores -> scores.before() + " to " + scores.after())
        .findFirst()
        .orElse("not asked");
  }

  @Test
  void theNearestToTheStartAndTheLastOne() {
    Told told =
        told()
            .scores("adcq", "pros", "2025-12-20", 30)
            .scores("adcq", "pros", "2026-01-12", 34)
            .scores("adcq", "pros", "2026-03-02", 40)
            .scores("adcq", "pros", "2026-04-06", 38)
            .scores("phq_9", "total", "2026-01-05", 9);
    assertEquals("34.0 to 40.0", of(told, Side.PROS, "2026-04-06"));
    assertEquals("34.0 to 38.0", of(told, Side.PROS, "2026-04-07"));
    assertEquals("34.0 to null", of(told, Side.PROS, "2026-03-02"));
    assertEquals("not asked", of(told, Side.CONS, "2026-04-07"));
  }

  @Test
  void theBalanceIsOfOneDay() {
    Told told =
        told()
            .scores("adcq", "pros", "2026-01-05", 30)
            .scores("adcq", "cons", "2026-01-05", 25)
            .scores("adcq", "pros", "2026-03-02", 40)
            .scores("adcq", "cons", "2026-03-09", 20)
            .scores("adcq", "cons", "2026-02-02", 22)
            .scores("adcq", "pros", "2026-02-02", 33);
    assertEquals("5.0 to 11.0", of(told, Side.BALANCE, "2026-04-07"));
    assertEquals("25.0 to 20.0", of(told, Side.CONS, "2026-04-07"));
  }

  @Test
  void aFirstScoreLongAfterTheStartIsNoStart() {
    Told told = told().scores("adcq", "pros", "2026-02-03", 30);
    assertEquals("not asked", of(told, Side.PROS, "2026-04-07"));
    assertEquals(
        "30.0 to null",
        of(told().scores("adcq", "pros", "2026-02-02", 30), Side.PROS, "2026-04-07"));
  }
}
