package cairn.analysis.person.context;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Code;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Use, week by week from the start, by how the person lived. A record of how somebody lives holds
 * from its day until the next record that says something of the same side, at most {@link
 * #HOLDS_DAYS} days: later nobody knows. A week that does not begin and end the same way is left
 * out, and so is one that begins or ends unknown.
 *
 * @param number which week since the start, the first being 1
 * @param so whether it was so in the whole week
 * @param use use in that week
 */
public record LivingWeeks(int number, boolean so, UseWeek use) {
  /** Days for which a record holds: 26 weeks. */
  public static final int HOLDS_DAYS = 182;

  /**
   * The weeks that are known, in order.
   *
   * @param records how the person lived, in date order
   * @param way the side looked at
   * @param calendar the person's use
   * @param span from the start to the end of what is known; only whole weeks count
   */
  public static List<LivingWeeks> of(
      List<Circumstance> records, WayOfLiving way, UseCalendar calendar, Period span) {
    List<LivingWeeks> weeks = new ArrayList<>();
    if (records.isEmpty()) {
      return weeks;
    }
    int number = 0;
    for (LocalDate first = span.from();
        !first.plusDays(UseWeek.DAYS).isAfter(span.until());
        first = first.plusDays(UseWeek.DAYS)) {
      number++;
      Boolean begins = on(records, way, first);
      Boolean ends = on(records, way, first.plusDays(UseWeek.DAYS - 1L));
      if (begins != null && begins.equals(ends)) {
        UseWeek use = UseWeek.from(calendar, first);
        if (use != null) {
          weeks.add(new LivingWeeks(number, begins, use));
        }
      }
    }
    return weeks;
  }

  private static @Nullable Boolean on(List<Circumstance> records, WayOfLiving way, LocalDate day) {
    Boolean last = null;
    for (Circumstance record : records) {
      if (record.recordedOn().isAfter(day)) {
        break;
      }
      Code word = way.word(record);
      if (word != null) {
        boolean holds = day.toEpochDay() - record.recordedOn().toEpochDay() < HOLDS_DAYS;
        last = holds ? way.says(word) : null;
      }
    }
    return last;
  }
}
