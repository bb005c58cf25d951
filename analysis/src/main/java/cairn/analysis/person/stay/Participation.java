package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A person's meetings of one group.
 *
 * <p>A session is offered when it was held while the person belonged to the group, or when the
 * person has an attendance row for it. A membership without a last day reaches to the last session
 * attended once the gap of the type has passed, and to the last day known before that; an
 * attendance after {@code left_on} holds and is offered.
 *
 * @param group the group
 * @param counts how often the person came
 */
public record Participation(Group group, AttendanceCounts counts) {

  /**
   * One for every group joined or attended, in the order of the group's id.
   *
   * @param history what is known at the cutoff
   * @param meetings groups and meetings known at the cutoff
   * @param gap days without a session that end a membership, by type
   * @param cutoff the last day known
   */
  public static List<Participation> of(
      ClientHistory history, Meetings meetings, ToIntFunction<GroupType> gap, Cutoff cutoff) {
    return of(history, meetings, gap, cutoff, LocalDate.MIN);
  }

  /** The same, only of the meetings held on a day or later. */
  public static List<Participation> of(
      ClientHistory history,
      Meetings meetings,
      ToIntFunction<GroupType> gap,
      Cutoff cutoff,
      LocalDate from) {
    Map<GroupId, List<Visit>> visits = new TreeMap<>();
    history.memberships().forEach(m -> visits.put(m.group(), new ArrayList<>()));
    for (Visit visit : history.visits()) {
      visits.computeIfAbsent(visit.group().id(), id -> new ArrayList<>()).add(visit);
    }
    List<Participation> all = new ArrayList<>();
    visits.forEach(
        (id, rows) -> {
          Group group = meetings.group(id);
          List<Period> times =
              memberships(history, group, rows, gap.applyAsInt(group.type()), cutoff);
          List<Session> held =
              meetings.held(id).stream().filter(s -> !s.heldOn().isBefore(from)).toList();
          all.add(new Participation(group, count(held, times, rows)));
        });
    return List.copyOf(all);
  }

  private static List<Period> memberships(
      ClientHistory history, Group group, List<Visit> rows, int gap, Cutoff cutoff) {
    List<Period> times = new ArrayList<>();
    for (Membership each : history.memberships()) {
      if (each.group().equals(group.id())) {
        LocalDate left = each.leftOn();
        LocalDate end = left == null ? openEnd(each.joinedOn(), rows, gap, cutoff) : left;
        times.add(Period.inclusive(each.joinedOn(), end));
      }
    }
    return times;
  }

  private static LocalDate openEnd(LocalDate joined, List<Visit> rows, int gap, Cutoff cutoff) {
    LocalDate last = joined;
    for (Visit visit : rows) {
      if (isAttended(visit) && visit.on().isAfter(last)) {
        last = visit.on();
      }
    }
    boolean hasPassed = cutoff.until().toEpochDay() - last.toEpochDay() > gap;
    return hasPassed || cutoff.lastDay().isBefore(last) ? last : cutoff.lastDay();
  }

  private static AttendanceCounts count(List<Session> held, List<Period> times, List<Visit> rows) {
    Map<SessionId, AttendanceStatus> recorded = new LinkedHashMap<>();
    rows.forEach(v -> recorded.put(v.session().id(), v.attendance().status()));
    AttendanceCounts counts = AttendanceCounts.NONE;
    for (Session session : held) {
      AttendanceStatus status = recorded.get(session.id());
      if (status != null) {
        counts = counts.plus(one(status));
      } else if (times.stream().anyMatch(time -> time.contains(session.heldOn()))) {
        counts = counts.plus(new AttendanceCounts(0, 0, 0, 1));
      }
    }
    return counts;
  }

  private static AttendanceCounts one(AttendanceStatus status) {
    return switch (status) {
      case ATTENDED -> new AttendanceCounts(1, 0, 0, 0);
      case ABSENT -> new AttendanceCounts(0, 1, 0, 0);
      case EXCUSED -> new AttendanceCounts(0, 0, 1, 0);
    };
  }

  private static boolean isAttended(Visit visit) {
    return visit.attendance().status() == AttendanceStatus.ATTENDED;
  }
}
