package cairn.analysis.question.profile;

import static cairn.analysis.question.month.MadeUpMonths.month;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.profile.MonthChartRow.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthChartsTest {
  private static List<MonthRow> months(int count, long leap) {
    List<MonthRow> months = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long visits = 60 + 5 * (i % 3) + (i == count - 1 ? leap : 0);
      months.add(month("all", YearMonth.of(2025, 1).plusMonths(i).toString(), 10, visits, visits));
      months.add(month("drop_in", "2025-01", 1, 1, 1));
    }
    return months;
  }

  private static List<MonthChartRow> of(Measure measure, List<MonthRow> months) {
    return MonthCharts.rows(List.of(), months).stream()
        .filter(row -> row.measure() == measure)
        .toList();
  }

  @Test
  void aLeapIsBeyondThreeStandardDeviations() {
    for (Measure measure : List.of(Measure.VISITS_PER_MEETING, Measure.PEOPLE)) {
      List<MonthChartRow> rows = of(measure, months(14, 200));
      assertEquals(14, rows.size());
      assertTrue(rows.get(13).signals().contains("beyond_3sd"), measure.key());
      assertNull(rows.get(5).signals());
      assertTrue(rows.get(0).limits().lowerLimit() >= 0);
    }
  }

  /** R: qcc::qcc(x, type = "xbar.one", std.dev = "MR"): centre 65, limits from the mean range. */
  @Test
  void theLimitsOfPeopleAreThoseOfSingleValues() {
    List<MonthChartRow> rows = of(Measure.PEOPLE, months(12, 0));
    double range = (2 * 4 * 5 + 3 * 10) / 11.0;
    assertEquals(65, rows.get(0).limits().centre(), 1e-12);
    assertEquals(65 + 3 * range / 1.128, rows.get(0).limits().upperLimit(), 1e-9);
    assertEquals(65 - 3 * range / 1.128, rows.get(0).limits().lowerLimit(), 1e-9);
  }

  @Test
  void fewMonthsHaveNoLimits() {
    MonthChartRow row = of(Measure.PEOPLE, months(11, 0)).get(0);
    assertNull(row.limits().upperLimit());
    assertEquals("fewer than 12 months: no limits yet", row.note());
    assertEquals(60, row.value());
  }

  @Test
  void withoutAVisitOnFileNothingIsTold() {
    List<MonthRow> none = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      none.add(month("all", YearMonth.of(2025, 1).plusMonths(i).toString(), 4, 0, 0));
    }
    assertEquals(List.of(), MonthCharts.rows(List.of(), none));
  }

  @Test
  void monthsThatNeverDifferHaveNoLimitsOfNoWidth() {
    List<MonthRow> same = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      same.add(month("all", YearMonth.of(2025, 1).plusMonths(i).toString(), 4, 20, 9));
    }
    for (MonthChartRow row : MonthCharts.rows(List.of(), same)) {
      assertNull(row.limits().upperLimit(), row.measure().key());
      assertNull(row.signals());
    }
  }
}
