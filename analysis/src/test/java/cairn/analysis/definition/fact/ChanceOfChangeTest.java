package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.report.Families;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What measurement error alone would show, worked by hand. */
class ChanceOfChangeTest {
  private static final ChangeDefinitions OF_CHANGE = JoinedKinds.library().ofChange();
  private static final LocalDate AT = day("2026-03-30");

  private static Map<ChangePart, ChanceOfChange> chances(
      int then, int now, Map<String, ScoreSpread> spreads, int sign) {
    ClientHistory history =
        new Histories()
            .person("ann")
            .reports("alcohol", "2025-12-08", "2026-01-04", then)
            .reports("alcohol", "2026-03-02", "2026-03-29", now)
            .history();
    Calendars calendars =
        Calendars.of(history, day("2026-01-05"), AT, WordRule.usual(), Families.none());
    return ChanceOfChange.of(calendars, OF_CHANGE, spreads, AT, sign);
  }

  @Test
  void fourScalesGiveOneInTen() {
    ChanceOfChange scale = new ChanceOfChange(1, 0.025, false);
    ChanceOfChange four = scale.and(scale).and(scale).and(new ChanceOfChange(1, 0.025, true));
    assertEquals(4, four.judged());
    assertEquals(0.0963, four.chance(), 5e-5);
    assertEquals(AnyChange.byChance(4, 0.025), four.chance(), 1e-12);
    assertTrue(four.achieved());
  }

  @Test
  void daysOfUseHaveTheChanceOfThePlansError() {
    Map<String, ScoreSpread> spreads = Map.of("alcohol", new ScoreSpread(10, 0.8));
    // 30 % of 20 days are 6; SE = 10 x sqrt(0.4) = 6.3246; 6 / 6.3246 = 0.9487; 1 - 0.8286 =
    // 0.1714.
    ChanceOfChange less = chances(20, 10, spreads, 1).get(ChangePart.USE);
    assertEquals(0.1714, less.chance(), 5e-5);
    assertTrue(less.achieved());
    ChanceOfChange more = chances(20, 10, spreads, -1).get(ChangePart.USE);
    assertEquals(less.chance(), more.chance());
    assertFalse(more.achieved());
  }

  @Test
  void aPartWhoseErrorNobodyKnowsIsLeftOut() {
    assertEquals(Map.of(), chances(20, 10, Map.of(), 1));
    assertEquals(Map.of(), chances(0, 0, Map.of("alcohol", new ScoreSpread(10, 0.8)), 1));
  }

  @Test
  void severalPartsStandForOneAndNoneForNone() {
    Map<ChangePart, ChanceOfChange> parts = new EnumMap<>(ChangePart.class);
    assertEquals(0, ChanceOfChange.any(parts).chance());
    parts.put(ChangePart.USE, new ChanceOfChange(1, 0.5, false));
    parts.put(ChangePart.WELLBEING, new ChanceOfChange(2, 0.5, true));
    assertEquals(new ChanceOfChange(3, 0.75, true), ChanceOfChange.any(parts));
  }
}
