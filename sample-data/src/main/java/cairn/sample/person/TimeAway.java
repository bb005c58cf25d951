package cairn.sample.person;

import cairn.sample.program.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time when no report is due.
 *
 * @param from first day
 * @param until last day
 * @param reason key
 */
public record TimeAway(int from, int until, String reason) {
  /** How likely one kind of absence is, and how many days it takes. */
  private record Kind(String reason, double probability, int shortest, int longest) {}

  /** Draws a person's absences, in date order, none overlapping another. */
  public static List<TimeAway> draw(Person person, int lastDay, Draw draw) {
    double trouble = StrictMath.exp(0.3 * person.severity());
    List<TimeAway> absences = new ArrayList<>();
    List<Kind> kinds =
        List.of(
            new Kind("hospital", 0.03 * trouble, 5, 20),
            new Kind("jail", person.mandated() ? 0.08 : 0.02, 10, 60),
            new Kind("residential", 0.03 * trouble, 28, 56),
            new Kind("planned_break", 0.1, 14, 28));
    for (Kind kind : kinds) {
      int from = person.intakeOn() + draw.whole(30, 300);
      TimeAway absence =
          new TimeAway(from, from + draw.whole(kind.shortest, kind.longest) - 1, kind.reason);
      boolean happens = draw.chance(kind.probability);
      boolean free = overlapping(absences, from, absence.until) == null;
      if (happens && free && from <= lastDay) {
        absences.add(absence);
      }
    }
    absences.sort(Comparator.comparingInt(TimeAway::from));
    return absences;
  }

  /** Adds the last week of a year for somebody whose group does not meet in it. */
  public static void addGroupBreaks(List<TimeAway> absences, List<Stay> stays) {
    for (Stay stay : stays) {
      int year = LocalDate.ofEpochDay(stay.joinedOn()).getYear();
      int from = (int) LocalDate.of(year, 12, 24).toEpochDay();
      TimeAway pause = new TimeAway(from, from + 8, "group_break");
      boolean member = stay.covers(pause.from) && stay.covers(pause.until);
      if (member && overlapping(absences, pause.from, pause.until) == null) {
        absences.add(pause);
      }
    }
    absences.sort(Comparator.comparingInt(TimeAway::from));
  }

  /** Whether it shares a day with another time. */
  boolean overlaps(int first, int last) {
    return from <= last && first <= until;
  }

  /** Whether substances are hard to come by there. */
  boolean controlledEnvironment() {
    return !reason.endsWith("_break");
  }

  /** The absence that a day lies in, or null. */
  static @Nullable TimeAway on(List<TimeAway> absences, int day) {
    return overlapping(absences, day, day);
  }

  /** The first absence that shares a day with this time, or null. */
  static @Nullable TimeAway overlapping(List<TimeAway> absences, int first, int last) {
    for (TimeAway absence : absences) {
      if (absence.overlaps(first, last)) {
        return absence;
      }
    }
    return null;
  }
}
