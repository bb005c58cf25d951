package cairn.reports.section;

import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.MonthChartRow.Measure;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.language.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The control chart of people who came: where chance alone would leave the months, and which stand
 * apart. A month stands apart where a rule's pattern ends in it, and where it is one of eight in a
 * row on one side of the mean.
 *
 * @param rows the chart's months, in order, each with its limits
 * @param limits what is drawn of it
 */
public record ChartedMonths(List<MonthChartRow> rows, MonthTrend.Limits limits) {
  private static final String RUN = "run_8_one_side";
  private static final int RUN_LENGTH = 8;

  /** The chart; empty where something else than people is counted, or months are too few. */
  public static Optional<ChartedMonths> of(ReportMaterial m, CameBy by) {
    List<MonthChartRow> rows =
        m.rows(MonthChartRow.TABLE).where(MonthChartRow::measure, Measure.PEOPLE).list();
    if (by != CameBy.PEOPLE || rows.isEmpty()) {
      return Optional.empty();
    }
    Double centre = rows.get(0).limits().centre();
    Double lower = rows.get(0).limits().lowerLimit();
    Double upper = rows.get(0).limits().upperLimit();
    return centre == null || lower == null || upper == null
        ? Optional.empty()
        : Optional.of(
            new ChartedMonths(rows, new MonthTrend.Limits(lower, centre, upper, apart(rows))));
  }

  private static List<YearMonth> apart(List<MonthChartRow> rows) {
    TreeSet<YearMonth> apart = new TreeSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String signals = rows.get(i).signals();
      if (signals != null) {
        int first = List.of(signals.split(" ")).contains(RUN) ? i - RUN_LENGTH + 1 : i;
        rows.subList(Math.max(0, first), i + 1)
            .forEach(row -> apart.add(YearMonth.parse(row.month())));
      }
    }
    return List.copyOf(apart);
  }

  /**
   * Signal or noise, of the months shown: {@code More than chance: October is above the limits.}
   */
  public String sentence(List<YearMonth> shown, Language language) {
    List<YearMonth> ringed = new ArrayList<>(limits.apart());
    ringed.retainAll(shown);
    if (ringed.isEmpty()) {
      return language.say("chart.within");
    }
    YearMonth last = shown.get(shown.size() - 1);
    String month = language.capital(language.monthName(last));
    return ringed.contains(last)
        ? language.say("chart.more", month, where(last))
        : language.say("chart.rings", month);
  }

  /** On which side of what the last month is, as the messages name it. */
  private String where(YearMonth month) {
    double value =
        rows.stream()
            .filter(row -> row.month().equals(month.toString()))
            .mapToDouble(MonthChartRow::value)
            .findFirst()
            .orElse(limits.centre());
    boolean isOut = value > limits.upper() || value < limits.lower();
    return (value > limits.centre() ? "above_" : "below_") + (isOut ? "limits" : "mean");
  }
}
