package cairn.analysis.question.period;

import cairn.ingest.model.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A month, or the quarter of the calendar that it ends.
 *
 * @param name YYYY-MM, or YYYY-QN
 * @param days its days
 * @param isQuarter whether it is a quarter
 */
public record ReportedPeriod(String name, Period days, boolean isQuarter) {
  private static final int MONTHS = 3;

  /** A month. */
  static ReportedPeriod of(YearMonth month) {
    return new ReportedPeriod(
        month.toString(), new Period(month.atDay(1), month.plusMonths(1).atDay(1)), false);
  }

  /** The month and, where it is the last of a quarter, the quarter. */
  static List<ReportedPeriod> endingWith(YearMonth month) {
    List<ReportedPeriod> periods = new ArrayList<>(List.of(of(month)));
    if (month.getMonthValue() % MONTHS == 0) {
      Period days =
          new Period(month.minusMonths(MONTHS - 1L).atDay(1), month.plusMonths(1).atDay(1));
      periods.add(new ReportedPeriod(quarterOf(month), days, true));
    }
    return List.copyOf(periods);
  }

  /** The name of the quarter that a month lies in. */
  public static String quarterOf(YearMonth month) {
    return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / MONTHS + 1);
  }
}
