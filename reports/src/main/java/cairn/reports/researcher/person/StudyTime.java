package cairn.reports.researcher.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from each person's first session attended, day 0, for the same time of everybody:
 * from 28 days before to so many weeks after. With more for some, its length would tell the day of
 * their start.
 */
final class StudyTime {
  private static final int DAYS_BEFORE = 28;
  private static final int WEEK = 7;

  private final Map<String, LocalDate> starts = new HashMap<>();
  private final int weeks;

  StudyTime(List<Placed> people, int weeks) {
    this.weeks = weeks;
    people.forEach(each -> starts.put(each.who().client(), each.who().subject().startOn()));
  }

  /** Whole weeks of everybody. */
  int weeks() {
    return weeks;
  }

  /** Days from the start on. */
  long days() {
    return (long) weeks * WEEK;
  }

  /** Whether somebody who started on a day is seen for all of the time by another. */
  static boolean isOver(LocalDate start, int weeks, LocalDate until) {
    return !start.plusDays((long) weeks * WEEK - 1).isAfter(until);
  }

  /** The study day; null for people not given, and for days before or after the time. */
  @Nullable Long day(String client, @Nullable LocalDate on) {
    LocalDate start = starts.get(client);
    if (start == null || on == null) {
      return null;
    }
    long day = ChronoUnit.DAYS.between(start, on);
    return day < -DAYS_BEFORE || day >= days() ? null : day;
  }
}
