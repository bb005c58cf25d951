package cairn.analysis.question.harm;

import cairn.ingest.model.Keyed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long before somebody died the last session was attended; bands, no single person's days. */
public enum SinceVisit implements Keyed {
  /** Up to 28 days. */
  WITHIN_28_DAYS,
  /** From the 29th to the 90th day. */
  DAYS_29_TO_90,
  /** Later. */
  OVER_90_DAYS,
  /** No session attended is on record. */
  NO_SESSION;

  private static final long MONTH = 28;
  private static final long QUARTER = 90;

  /** The band of a death. */
  static SinceVisit of(@Nullable LocalDate lastVisit, LocalDate died) {
    if (lastVisit == null) {
      return NO_SESSION;
    }
    long days = died.toEpochDay() - lastVisit.toEpochDay();
    return days <= MONTH ? WITHIN_28_DAYS : days <= QUARTER ? DAYS_29_TO_90 : OVER_90_DAYS;
  }
}
