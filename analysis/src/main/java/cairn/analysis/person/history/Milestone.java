package cairn.analysis.person.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which outcomes are judged: so many weeks after the start, or the month's end. It is the
 * day after the last day judged, so that a window of 28 days is {@code [day − 28, day)}.
 *
 * @param weeks whole weeks after the start, at least 1; null for the month's end
 */
public record Milestone(@Nullable Integer weeks) {
  /** The month's end. */
  public static final Milestone MONTH_END = new Milestone(null);

  private static final int DAYS_IN_WEEK = 7;

  /** Days after the start from which a person is in the table of the month's end. */
  private static final int DAYS_BEFORE_MONTH_END = 28;

  /** Refuses a milestone before the first week is over. */
  public Milestone {
    if (weeks != null && weeks < 1) {
      throw new IllegalArgumentException("a milestone is at least one week after the start");
    }
  }

  /** So many weeks after the start. */
  public static Milestone ofWeek(int weeks) {
    return new Milestone(weeks);
  }

  /** These weeks, in their order, and then the month's end. */
  public static List<Milestone> of(List<Integer> weeks) {
    List<Milestone> all = new ArrayList<>();
    weeks.forEach(week -> all.add(ofWeek(week)));
    all.add(MONTH_END);
    return List.copyOf(all);
  }

  /** Its name in results: {@code week_13} or {@code month_end}. */
  public String key() {
    return weeks == null ? "month_end" : "week_" + weeks;
  }

  /** The day after the last day judged. */
  public LocalDate day(LocalDate start, Cutoff cutoff) {
    return weeks == null ? cutoff.until() : start.plusDays((long) DAYS_IN_WEEK * weeks);
  }

  /**
   * Whether a person who started that day is due by the month's end: the milestone's date is on or
   * before it; for the month's end, the start is at least 28 days earlier.
   */
  public boolean isDue(LocalDate start, Cutoff cutoff) {
    LocalDate due = weeks == null ? start.plusDays(DAYS_BEFORE_MONTH_END) : day(start, cutoff);
    return cutoff.knows(due);
  }
}
