package cairn.ingest.check;

import cairn.ingest.keys.IdKeeping;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a delivery before one of its files is read.
 *
 * @param month the delivery's month, after which nothing may have happened, or null where none is
 *     stated
 * @param began the day by which meetings had begun, or null where none is on file
 * @param spellings what the delivery says of its own spelling
 * @param ids what becomes of ids as soon as a row is read
 */
public record ReadingTerms(
    @Nullable YearMonth month, @Nullable LocalDate began, Spellings spellings, IdKeeping ids)
    implements Serializable {
  /** Nothing known. */
  public static final ReadingTerms NONE = of(null);

  /** A delivery of a month of which nothing else is known; null for no month. */
  public static ReadingTerms of(@Nullable YearMonth month) {
    return new ReadingTerms(month, null, Spellings.NONE, IdKeeping.AS_THEY_ARE);
  }

  /** The same where it is known by which day meetings had begun. */
  public ReadingTerms since(@Nullable LocalDate day) {
    return new ReadingTerms(month, day, spellings, ids);
  }

  /** The same for keys to take back, whose days may be any. */
  public ReadingTerms anytime() {
    return new ReadingTerms(null, null, spellings, ids);
  }

  /** The last day that a fact may have, or null. */
  @Nullable LocalDate last() {
    return month == null ? null : month.atEndOfMonth();
  }
}
