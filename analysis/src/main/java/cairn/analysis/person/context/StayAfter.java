package cairn.analysis.person.context;

import cairn.analysis.person.stay.Episode;
import cairn.ingest.model.EndClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much longer a person kept coming once something was known of them. Counting from the first
 * session instead would give everybody of whom it became known later weeks that they could not have
 * missed.
 *
 * @param days from the day it was known, or the first session where that is later, to the end
 * @param end how the stay ended, or censored where it goes on
 */
public record StayAfter(int days, EndClass end) {
  /** From the first session, within which something must have become known: four weeks. */
  public static final int EARLY_DAYS = 28;

  /**
   * The rest of a stay from a day on; null where the stay had ended before it, or where the day is
   * more than {@link #EARLY_DAYS} days after the first session.
   */
  public static @Nullable StayAfter of(Episode stay, LocalDate known) {
    LocalDate from = known.isBefore(stay.startedOn()) ? stay.startedOn() : known;
    if (from.isAfter(stay.endOn()) || from.isAfter(stay.startedOn().plusDays(EARLY_DAYS))) {
      return null;
    }
    return new StayAfter((int) (stay.endOn().toEpochDay() - from.toEpochDay()), stay.end());
  }
}
