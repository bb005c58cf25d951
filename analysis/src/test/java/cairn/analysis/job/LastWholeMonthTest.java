package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LastWholeMonthTest {
  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-10",
    "2026-10-25, 2026-10",
    "2026-10-24, 2026-09",
    "2026-11-12, 2026-10",
    "2026-02-22, 2026-02",
    "2026-02-21, 2026-01",
    "2026-01-01, 2025-12"
  })
  void aMonthIsWholeWhenItsLastWeekHasAMeeting(LocalDate latest, YearMonth month) {
    assertEquals(month, LastWholeMonth.reached(latest));
  }
}
