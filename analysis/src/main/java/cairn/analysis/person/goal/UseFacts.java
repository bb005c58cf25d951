package cairn.analysis.person.goal;

import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.ingest.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of use in a window, as far as a goal can ask for it. A number is null where some
 * day of use does not say it.
 *
 * @param count days of the window, observed and of use
 * @param amount what was used
 * @param hours hours of use
 * @param times separate occasions
 * @param specialDays days of use that were special occasions
 * @param daysAtOtherEnd days of use at the other end of what reports leave open: what is counted by
 *     days of use is most where it lies on few
 */
public record UseFacts(
    WindowCount count,
    Amount amount,
    Hours hours,
    @Nullable Integer times,
    @Nullable Integer specialDays,
    int daysAtOtherEnd) {

  /**
   * What was used.
   *
   * @param inAll milligrams where the unit has a weight, else thousandths of the unit
   * @param largest largest amount in a day, in the same unit
   * @param unit key of the unit of both; null without use, or where reports differ
   */
  public record Amount(@Nullable Long inAll, @Nullable Long largest, @Nullable String unit) {}

  /**
   * How long it took.
   *
   * @param inAll hours of use
   * @param longest most hours in a day
   */
  public record Hours(@Nullable Double inAll, @Nullable Double longest) {}

  /** What the calendar of a problem says of a window. */
  public static UseFacts of(UseCalendar calendar, Period window) {
    List<ReportedAmount> used = new ArrayList<>(calendar.portions(window));
    used.removeIf(ReportedAmount::isNone);
    Long amount = 0L;
    Long largest = 0L;
    Double hours = 0.0;
    Double longest = 0.0;
    Integer times = 0;
    Integer special = 0;
    for (ReportedAmount each : used) {
      amount = sum(amount, each.milligrams());
      largest = max(largest, each.peakMilligrams());
      hours = sum(hours, each.hours());
      longest = max(longest, longest(each));
      times = sum(times, each.times());
      special = sum(special, each.specialDays());
    }
    return new UseFacts(
        calendar.count(window),
        new Amount(amount, largest, unit(used)),
        new Hours(hours, longest),
        times,
        special,
        calendar.opposite().count(window).usedOrDiffering());
  }

  private static @Nullable Double longest(ReportedAmount portion) {
    Double reported = portion.time().maxHours();
    return reported == null && portion.daysUsed() == 1 ? portion.hours() : reported;
  }

  private static @Nullable String unit(List<ReportedAmount> used) {
    String unit = used.isEmpty() ? null : used.get(0).unit();
    for (ReportedAmount each : used) {
      if (!Objects.equals(unit, each.unit())) {
        return null;
      }
    }
    return unit;
  }

  private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(Math.addExact(a, b));
  }

  private static @Nullable Integer sum(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(Math.addExact(a, b));
  }

  private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a + b);
  }

  private static @Nullable Long max(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(Math.max(a, b));
  }

  private static @Nullable Double max(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(Math.max(a, b));
  }

  /** Days of use; days on which sources differ count as use. */
  public int daysUsed() {
    return count.usedOrDiffering();
  }

  /** Days of use in a week, by the days observed; NaN where none was. */
  public double daysAWeek() {
    return 7.0 * daysUsed() / count.observed();
  }
}
