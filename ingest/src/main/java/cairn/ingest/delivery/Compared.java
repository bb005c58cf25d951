package cairn.ingest.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows in a delivery beside those of the deliveries before it in the same month that
 * stood when it came.
 *
 * @param before rows of the deliveries before
 * @param now rows of this one
 * @param missing rows of the deliveries before whose keys this one neither brings nor takes back
 * @param changed rows of the deliveries before that this one brings with another value in some cell
 * @param emptied changed rows of which a cell that had a value is empty now
 * @param dayBefore the newest day of a meeting in the deliveries before; null in other tables
 * @param dayNow the same in this one
 */
public record Compared(
    long before,
    long now,
    long missing,
    long changed,
    long emptied,
    @Nullable LocalDate dayBefore,
    @Nullable LocalDate dayNow)
    implements Serializable {
  /** No row in either. */
  public static final Compared NOTHING = new Compared(0, 0, 0, 0, 0, null, null);

  /** Both together. */
  public Compared plus(Compared other) {
    return new Compared(
        before + other.before,
        now + other.now,
        missing + other.missing,
        changed + other.changed,
        emptied + other.emptied,
        later(dayBefore, other.dayBefore),
        later(dayNow, other.dayNow));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /** Whether it brings some rows of the deliveries before just as they were, and lacks others. */
  public boolean lacksSome() {
    return missing > 0 && missing + changed < before;
  }

  /** Whether the newest meeting is earlier than that of the deliveries before. */
  public boolean endsEarlier() {
    return dayNow != null && dayBefore != null && dayNow.isBefore(dayBefore);
  }

  /** Whether there is a meeting after all of those of the deliveries before. */
  public boolean goesOn() {
    return dayNow != null && dayBefore != null && dayNow.isAfter(dayBefore);
  }
}
