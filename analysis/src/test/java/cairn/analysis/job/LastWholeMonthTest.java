package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
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
    LocalDate first = LocalDate.of(2025, 3, 4);
    assertEquals(month, LastWholeMonth.reached(new LastWholeMonth.Days(first, latest)));
  }

  @Test
  void theFirstMonthOnRecordNeedNotBeWhole() {
    LocalDate first = LocalDate.of(2026, 11, 5);
    LocalDate last = LocalDate.of(2026, 11, 12);
    assertEquals(
        YearMonth.of(2026, 11), LastWholeMonth.reached(new LastWholeMonth.Days(first, last)));
    assertEquals(
        YearMonth.of(2026, 11),
        LastWholeMonth.reached(new LastWholeMonth.Days(first, last.plusMonths(1))));
  }
}
