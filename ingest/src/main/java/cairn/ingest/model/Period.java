package cairn.ingest.model;

import java.time.LocalDate;

/**
 * Whole days from the first up to, and not including, the last: {@code [from, until)}. Files write
 * both days inclusive; reading adds the one day once, here.
 *
 * @param from the first day
 * @param until the day after the last day
 */
public record Period(LocalDate from, LocalDate until) {
  /** Refuses a period that ends before it begins; an empty one is allowed. */
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins");
    }
  }

  /** The period whose first and last day are both inside. */
  public static Period inclusive(LocalDate first, LocalDate last) {
    return new Period(first, last.plusDays(1));
  }

  /** How many days. */
  public int days() {
    return (int) (until.toEpochDay() - from.toEpochDay());
  }

  /** Whether the day is inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** How many days both periods share. */
  public int overlap(Period other) {
    long first = Math.max(from.toEpochDay(), other.from.toEpochDay());
    long end = Math.min(until.toEpochDay(), other.until.toEpochDay());
    return (int) Math.max(0, end - first);
  }
}
