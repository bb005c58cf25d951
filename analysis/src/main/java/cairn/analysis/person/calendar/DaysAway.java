package cairn.analysis.person.calendar;

import cairn.ingest.model.Away;
import cairn.ingest.model.Period;
import java.time.LocalDate;

/** The days of a span on which a report was due, and those where substances are hard to come by. */
final class DaysAway {
  private final long first;
  private final long dueFrom;
  private final long dueUntil;
  private final boolean[] controlled;
  private final boolean[] away;

  DaysAway(Period span, Due due) {
    dueFrom = due.from().toEpochDay();
    dueUntil = due.until().toEpochDay();
    first = span.from().toEpochDay();
    controlled = new boolean[span.days()];
    away = new boolean[span.days()];
    due.away().forEach(time -> enter(time, span));
  }

  private void enter(Away time, Period span) {
    LocalDate last = time.untilOn();
    long until = last == null ? span.until().toEpochDay() : last.toEpochDay() + 1;
    for (long day = Math.max(first, time.fromOn().toEpochDay());
        day < Math.min(until, span.until().toEpochDay());
        day++) {
      away[(int) (day - first)] = true;
      controlled[(int) (day - first)] |= time.reason().isControlledEnvironment();
    }
  }

  /** Whether a report was due: nobody was away, and the day is one of the span. */
  boolean isDue(long epochDay) {
    long index = epochDay - first;
    return epochDay >= dueFrom
        && epochDay < dueUntil
        && index >= 0
        && index < away.length
        && !away[(int) index];
  }

  boolean isControlled(long epochDay) {
    long index = epochDay - first;
    return index >= 0 && index < controlled.length && controlled[(int) index];
  }
}
