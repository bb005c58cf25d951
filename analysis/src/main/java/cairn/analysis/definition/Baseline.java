package cairn.analysis.definition;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stood: the 28 days before the start where enough of them were observed, half where
 * a plan says nothing, else the first 28 days after it.
 *
 * @param window the days
 * @param afterStart whether these are the first days after the start
 * @param count what was observed in them
 */
public record Baseline(Period window, boolean afterStart, WindowCount count) {
  /** Days of a baseline. */
  public static final int DAYS = 28;

  /**
   * The baseline of a window, or null where nobody knows it. The first days after the start serve
   * only for windows that begin after them.
   *
   * @param coverage share of its days that must be observed, from 0 to 1
   */
  public static @Nullable Baseline of(
      UseCalendar calendar, LocalDate followedUpFrom, double coverage) {
    LocalDate start = calendar.start();
    Period before = new Period(start.minusDays(DAYS), start);
    WindowCount known = calendar.count(before);
    if (known.covers(coverage)) {
      return new Baseline(before, false, known);
    }
    Period after = new Period(start, start.plusDays(DAYS));
    if (followedUpFrom.isBefore(after.until())) {
      return null;
    }
    known = calendar.count(after);
    return known.covers(coverage) ? new Baseline(after, true, known) : null;
  }

  /** Days of use, brought to 28 days. */
  public double useDays() {
    return useDays(count);
  }

  /** Days of use in a window, brought to 28 days; days on which sources differ count as use. */
  public static double useDays(WindowCount count) {
    return (double) DAYS * count.usedOrDiffering() / count.observed();
  }
}
