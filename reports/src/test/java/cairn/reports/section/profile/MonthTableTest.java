package cairn.reports.section.profile;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.MonthChartRow.ChartLimits;
import cairn.analysis.question.profile.MonthChartRow.Measure;
import cairn.reports.section.RowsOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the charts of months say, chart by chart: their months are not to be added up. */
class MonthTableTest {
  private static MonthChartRow row(
      Measure measure, int month, @Nullable String signals, @Nullable Double centre) {
    return madeUp(MonthChartRow.class)
        .with(MonthChartRow::measure, measure)
        .with(MonthChartRow::month, "2026-0" + month)
        .with(MonthChartRow::signals, signals)
        .with(MonthChartRow::limits, ChartLimits::centre, centre)
        .made();
  }

  @Test
  void eachChartIsToldByItself() {
    List<MonthChartRow> rows = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      rows.add(row(Measure.PEOPLE, month, month == 1 ? null : "beyond_limits", 20.0));
      rows.add(row(Measure.VISITS_PER_MEETING, month, month == 3 ? "beyond_limits" : null, 4.0));
      rows.add(row(Measure.ACHIEVED, month, null, 0.5));
    }
    assertEquals(
        "More than chance as a rule does: visits to a meeting, 1 of 3 months; people who came,"
            + " 2 of 3 months.",
        MonthTable.whatStandsOut(new RowsOf<>(rows)));
  }

  @Test
  void aChartWithoutLimitsSaysNothing() {
    assertEquals(
        "No month stands out.",
        MonthTable.whatStandsOut(
            new RowsOf<>(
                List.of(
                    row(Measure.PEOPLE, 1, null, 20.0), row(Measure.ACHIEVED, 1, null, null)))));
  }
}
