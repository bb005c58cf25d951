package cairn.analysis.person.plan;

import cairn.ingest.model.Period;
import java.time.LocalDate;

/**
 * When people are sought out again, whether they still come or not.
 *
 * @param weeks after the start, at least 1
 * @param withinDays days before and after that day that still count, fewer than the weeks have
 */
public record FollowUp(int weeks, int withinDays) {
  private static final int DAYS = 7;

  /** Refuses a window that reaches back to the start. */
  public FollowUp {
    if (weeks < 1 || !isWithin(weeks, withinDays)) {
      throw new IllegalArgumentException(
          "a follow-up lies after the start, and so does its window");
    }
  }

  /** Whether so many days before a follow-up still lie after the start. */
  static boolean isWithin(int weeks, int days) {
    return days >= 0 && days < DAYS * weeks;
  }

  /** The days on which somebody who started that day is followed up. */
  public Period window(LocalDate start) {
    LocalDate day = start.plusDays((long) DAYS * weeks);
    return new Period(day.minusDays(withinDays), day.plusDays(withinDays + 1L));
  }
}
