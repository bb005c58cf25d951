package cairn.ingest.check;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Calendar days, read from their ten characters; equal days share one object. */
final class Dates implements CellReader {
  private static final Breach TYPE =
      new Breach(Rule.TYPE_DATE, "is not a real date written as 2026-10-01");
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int FIRST_SHARED_YEAR = 1990;
  private static final int SHARED_YEARS = 80;
  private static final AtomicReferenceArray<LocalDate> SHARED =
      new AtomicReferenceArray<>(SHARED_YEARS * 12 * 31);

  private final LocalDate earliest;
  private final LocalDate latest;
  private final Breach early;
  private final Breach late;
  private final @Nullable LocalDate last;
  private final Breach after;
  private final Spellings.@Nullable DateOrder order;

  /**
   * @param column a column of days
   * @param last the last day that a fact may have, or null
   * @param order in which order day and month are written, or null where nobody said
   */
  Dates(Column column, @Nullable LocalDate last, Spellings.@Nullable DateOrder order) {
    this.order = order;
    Double minimum = column.constraints().minimum();
    Double maximum = column.constraints().maximum();
    this.earliest = minimum == null ? LocalDate.MIN : LocalDate.ofEpochDay(minimum.longValue());
    this.latest = maximum == null ? LocalDate.MAX : LocalDate.ofEpochDay(maximum.longValue());
    this.early = new Breach(Rule.MINIMUM, "is before " + earliest);
    this.late = new Breach(Rule.MAXIMUM, "is after " + latest);
    this.last = last;
    this.after = new Breach(Rule.AFTER_MONTH, "is after the delivery's month");
  }

  @Override
  public Object read(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return TYPE;
    }
    int year = 100 * two(text, 0) + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    if (two(text, 0) < 0 || two(text, 2) < 0 || month < 1 || month > 12 || day < 1) {
      return TYPE;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > DAYS[month - 1] + (month == 2 && leap ? 1 : 0)) {
      return TYPE;
    }
    LocalDate date = shared(year, month, day);
    if (date.isBefore(earliest)) {
      return early;
    }
    if (date.isAfter(latest)) {
      return late;
    }
    return last != null && date.isAfter(last) ? after : date;
  }

  @Override
  public @Nullable Object respell(String text) {
    Object written = WrittenDays.read(text, order);
    if (written instanceof WrittenDays.Written day) {
      Object value = read(day.iso());
      return value instanceof Breach ? value : new Respelt(value, day.says());
    }
    return written;
  }

  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1000 : 10 * tens + ones;
  }

  private static LocalDate shared(int year, int month, int day) {
    int offset = year - FIRST_SHARED_YEAR;
    if (offset < 0 || offset >= SHARED_YEARS) {
      return LocalDate.of(year, month, day);
    }
    int slot = (offset * 12 + month - 1) * 31 + day - 1;
    LocalDate known = SHARED.get(slot);
    if (known == null) {
      known = LocalDate.of(year, month, day);
      SHARED.set(slot, known);
    }
    return known;
  }
}
