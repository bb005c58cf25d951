package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.reports.cli.explain.MonthRuler;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthRulerTest {
  @Test
  void aNameStandsOverTheWeekInWhichItsMonthBegins() {
    // The week of 2025-12-29 reaches into January, the one of 2026-01-26 into February.
    assertEquals("   Jan Feb Mar", MonthRuler.of(LocalDate.of(2025, 12, 8), 14));
    assertEquals("Jun Jul", MonthRuler.of(LocalDate.of(2026, 6, 1), 5));
  }

  @Test
  void aFirstMonthThatEndsBeforeItsNameWouldIsLeftOut() {
    assertEquals("  May", MonthRuler.of(LocalDate.of(2026, 4, 13), 5));
    assertEquals("   Feb", MonthRuler.of(LocalDate.of(2026, 1, 5), 7));
  }

  @Test
  void aLineWithoutWeeksHasNoRuler() {
    assertEquals("", MonthRuler.of(LocalDate.of(2026, 1, 5), 0));
  }
}
