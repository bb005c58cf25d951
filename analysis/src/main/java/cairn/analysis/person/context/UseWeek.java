package cairn.analysis.person.context;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Use in seven days: days of use of days observed, days in hospital, jail or residential care
 * apart. Days on which sources differ are days of use. A week of which fewer days were observed
 * than make a week is no week: nothing is put in its place. A report across its edge is taken as if
 * its days of use lay evenly.
 *
 * @param used days of use, at most {@code observed}
 * @param observed days observed, at least 1
 */
public record UseWeek(int used, int observed) {
  /** Days in a week. */
  public static final int DAYS = 7;

  /** Refuses a week without a day, and more days of use than days. */
  public UseWeek {
    if (observed < 1 || used < 0 || used > observed) {
      throw new IllegalArgumentException("a week has days of use among days observed");
    }
  }

  /** The week from that day on, or null where too few of its days were observed. */
  public static @Nullable UseWeek from(UseCalendar calendar, LocalDate first) {
    WindowCount count = calendar.count(new Period(first, first.plusDays(DAYS)));
    int observed = count.observed();
    if (observed < calendar.rule().fewest().covered()) {
      return null;
    }
    return new UseWeek(Math.min(observed, count.usedOrDiffering()), observed);
  }

  /** The share of the observed days with use. */
  public double share() {
    return (double) used / observed;
  }
}
