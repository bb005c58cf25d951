package cairn.analysis.person.history;

import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's time with the groups from one start on. The start is the first session attended in any
 * group; a new course starts only with a session more than so many days after the last one.
 *
 * @param number 1 for the first course
 * @param start the first session attended: day 0 of every outcome
 * @param until the start of the next course, or the day after the last day known
 * @param firstGroup the group of that first session: under its type a person counts once
 * @param visits sessions attended in the course, in date order; empty where attendance is not
 *     collected
 */
public record Course(
    int number, LocalDate start, LocalDate until, Group firstGroup, List<Visit> visits) {

  /** The type of the first session attended. */
  public GroupType firstType() {
    return firstGroup.type();
  }

  /**
   * All courses of a person, in order; none where no session was attended.
   *
   * @param history what is known
   * @param newStartAfterDays a session more than this many days after the last one starts a course
   * @param cutoff the last day known
   */
  public static List<Course> of(ClientHistory history, int newStartAfterDays, Cutoff cutoff) {
    List<List<Visit>> runs = new ArrayList<>();
    LocalDate last = null;
    for (Visit visit : history.attended()) {
      if (last == null || visit.on().toEpochDay() - last.toEpochDay() > newStartAfterDays) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(visit);
      last = visit.on();
    }
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Visit first = runs.get(i).get(0);
      LocalDate until = i + 1 < runs.size() ? runs.get(i + 1).get(0).on() : cutoff.until();
      courses.add(new Course(i + 1, first.on(), until, first.group(), List.copyOf(runs.get(i))));
    }
    return List.copyOf(courses);
  }

  /**
   * All courses of a person in records without attendance, in order: each starts on the day a group
   * was joined, under that group, and a new one only so many days after every membership before it
   * had ended.
   *
   * @param newStartAfterDays joining more than this many days after the last day of the memberships
   *     before starts a course
   */
  public static List<Course> ofMemberships(
      ClientHistory history, Meetings meetings, int newStartAfterDays, Cutoff cutoff) {
    List<Membership> starts = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Membership each : history.memberships()) {
      boolean isApart =
          !last.equals(LocalDate.MAX)
              && (starts.isEmpty()
                  || each.joinedOn().toEpochDay() - last.toEpochDay() > newStartAfterDays);
      if (isApart) {
        starts.add(each);
      }
      LocalDate left = each.leftOn() == null ? LocalDate.MAX : each.leftOn();
      last = left.isAfter(last) ? left : last;
    }
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Membership start = starts.get(i);
      LocalDate until = i + 1 < starts.size() ? starts.get(i + 1).joinedOn() : cutoff.until();
      Group group = meetings.group(start.group());
      courses.add(new Course(i + 1, start.joinedOn(), until, group, List.of()));
    }
    return List.copyOf(courses);
  }

  /**
   * The one course of a person where a plan starts at intake: it starts at intake, under the group
   * joined first; null where no group was joined.
   */
  public static @Nullable Course fromIntake(
      ClientHistory history, Meetings meetings, Cutoff cutoff) {
    if (history.memberships().isEmpty() || !cutoff.knows(history.client().intakeOn())) {
      return null;
    }
    Group group = meetings.group(history.memberships().get(0).group());
    return new Course(1, history.client().intakeOn(), cutoff.until(), group, List.of());
  }

  /**
   * The types with at least so many sessions attended in the course before a day, in the order of
   * their first session.
   */
  public List<GroupType> typesAttended(LocalDate before, int sessions) {
    Map<GroupType, Integer> attended = new LinkedHashMap<>();
    for (Visit visit : visits) {
      if (visit.on().isBefore(before)) {
        attended.merge(visit.group().type(), 1, Integer::sum);
      }
    }
    return attended.keySet().stream()
        .filter(type -> attended.getOrDefault(type, 0) >= sessions)
        .toList();
  }
}
