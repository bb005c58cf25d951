package cairn.analysis.judging;

import cairn.analysis.person.stay.Episode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weeks in which a report could be asked for: while a person is in care, and up to the primary
 * milestone, for which the plan follows everybody. A verdict asks for more: leaving makes nobody
 * look as if they used nothing.
 *
 * @param start the day from which weeks are counted
 * @param followed weeks for which everybody is followed, or null where for all
 * @param stays the person's stays
 */
public record WeeksAsked(LocalDate start, @Nullable Integer followed, List<Episode> stays) {
  private static final int DAYS = 7;

  /** Whether a week, counted from 0, is one of them. */
  public boolean isAsked(int week) {
    LocalDate from = start.plusDays((long) DAYS * week);
    return followed == null
        || week < followed
        || stays.stream()
            .anyMatch(
                stay ->
                    stay.startedOn().isBefore(from.plusDays(DAYS)) && !stay.endOn().isBefore(from));
  }

  /** The last day of a week, counted from 0. */
  public LocalDate lastDay(int week) {
    return start.plusDays(DAYS * (week + 1L) - 1);
  }
}
