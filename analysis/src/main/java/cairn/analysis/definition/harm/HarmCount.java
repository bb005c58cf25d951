package cairn.analysis.definition.harm;

import cairn.analysis.definition.Baseline;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How often one kind of harm was reported in a window, and on how many of its days anybody asked. A
 * report with 0 occasions says that there was none; days without a report are unknown, not zero.
 *
 * <p>A report looks back, so it is never split and counts, whole, in the window that holds its last
 * day: somebody asked every 28 days is known at any day, wherever the periods fall. Of reports that
 * overlap the first holds, the longer of two that begin together, so that nothing counts twice. The
 * rate is of the time that the reports speak of, which can begin before the window: it is what they
 * say, and no share of their occasions is put inside. A report so long that a window never holds
 * five sevenths of it (more than 39 days for 28) tells of some other time: with occasions or
 * without, it counts in no window.
 *
 * <p>Worked example: three weekly reports of 1, 0 and 1 in 28 days: 2 occasions on 21 days asked,
 * 2.67 in 28 days.
 *
 * @param occasions occasions reported
 * @param asked days that reports speak of, 0 where nobody asked
 * @param days days of the window
 */
public record HarmCount(int occasions, int asked, int days) {
  private static final double ROUNDING = 1e-9;

  /** Of seven days, those that make a report one of the window. */
  private static final int MOST = 5;

  private static final int OF_SEVEN = 7;

  /**
   * Counts reports of one kind.
   *
   * @param reports all of them, in the order of their first days
   * @param window the days looked at
   */
  public static HarmCount of(List<SafetyReport> reports, Period window) {
    int occasions = 0;
    int asked = 0;
    for (SafetyReport report : once(reports)) {
      boolean isTooLong = report.period().days() * MOST > window.days() * OF_SEVEN;
      if (!isTooLong && window.contains(report.period().until().minusDays(1))) {
        occasions += report.occasions();
        asked += report.period().days();
      }
    }
    return new HarmCount(occasions, asked, window.days());
  }

  /** The reports without those that begin before an earlier one has ended, in order. */
  public static List<SafetyReport> once(List<SafetyReport> reports) {
    LocalDate[] until = {LocalDate.MIN};
    return reports.stream()
        .sorted(
            Comparator.comparing((SafetyReport report) -> report.period().from())
                .thenComparing(report -> report.period().until(), Comparator.reverseOrder()))
        .filter(
            report -> {
              boolean apart = !report.period().from().isBefore(until[0]);
              until[0] = apart ? report.period().until() : until[0];
              return apart;
            })
        .toList();
  }

  /** Whether enough days were asked about. */
  public boolean covers(double coverage) {
    return asked > 0 && asked >= coverage * days - ROUNDING;
  }

  /** Occasions in 28 days, by the days asked about; NaN where nobody asked. */
  public double rate() {
    return (double) Baseline.DAYS * occasions / asked;
  }
}
