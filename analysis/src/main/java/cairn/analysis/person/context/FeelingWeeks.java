package cairn.analysis.person.context;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Feeling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Feelings named at check-in, and use in the seven days after that day. The other weeks of a person
 * are those after check-ins at which other feelings were named: where none was written down, nobody
 * knows what was felt. Check-ins of one day are one.
 */
public final class FeelingWeeks {
  private FeelingWeeks() {}

  /** The feelings named on each day, in date order; days without a feeling are not in it. */
  public static SortedMap<LocalDate, SortedSet<String>> named(List<Visit> attended) {
    SortedMap<LocalDate, SortedSet<String>> days = new TreeMap<>();
    for (Visit visit : attended) {
      add(days, visit.on(), visit.attendance().feeling1());
      add(days, visit.on(), visit.attendance().feeling2());
    }
    return days;
  }

  private static void add(
      SortedMap<LocalDate, SortedSet<String>> days, LocalDate day, @Nullable Feeling feeling) {
    if (feeling != null) {
      days.computeIfAbsent(day, d -> new TreeSet<>()).add(feeling.key());
    }
  }

  /** Each day with a feeling whose following week was observed; the outcome is its share of use. */
  public static List<Occasion> of(List<Visit> attended, UseCalendar calendar) {
    List<Occasion> occasions = new ArrayList<>();
    named(attended)
        .forEach(
            (day, feelings) -> {
              UseWeek week = UseWeek.from(calendar, day.plusDays(1));
              if (week != null) {
                occasions.add(new Occasion(feelings, week.share()));
              }
            });
    return occasions;
  }
}
