package cairn.sample.person;

import cairn.sample.program.Draw;
import cairn.sample.program.PlannedGroup;
import cairn.sample.program.SitePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which groups a person goes to, one after the other and side by side. */
public final class Attending {
  private static final int LONGEST_CHAIN = 4;

  /** A meeting that the person attended. */
  public record Contact(int day, String session, String type) {}

  private final Person person;
  private final SitePlan plan;
  private final List<TimeAway> absences;
  private final int end;
  private final boolean died;
  private final Draw draw;
  private final List<Stay> stays = new ArrayList<>();
  private final Set<String> sessions = new HashSet<>();

  public Attending(
      Person person, SitePlan plan, List<TimeAway> absences, int end, boolean died, Draw draw) {
    this.person = person;
    this.plan = plan;
    this.absences = absences;
    this.end = end;
    this.died = died;
    this.draw = draw;
  }

  /** Draws the stays, in the order they begin. */
  public List<Stay> stays() {
    String type = GroupChoice.first(person, draw);
    Stay first = stay(type, person.intakeOn() + draw.whole(1, 12));
    if (first == null) {
      return stays;
    }
    String second = GroupChoice.second(person, type, draw);
    if (second != null) {
      stay(second, first.joinedOn() + draw.whole(7, 70));
    }
    Stay last = first;
    for (int i = 1; i < LONGEST_CHAIN && last != null; i++) {
      last = following(last, type);
    }
    stays.sort(Comparator.comparingInt(Stay::joinedOn));
    return stays;
  }

  private @Nullable Stay following(Stay last, String first) {
    String reason = last.endReason();
    int after = last.lastDay() + 1;
    if ("completed".equals(reason) && draw.chance(0.55)) {
      return stay(GroupChoice.next(person, draw), after);
    }
    if ("moved_to_other_group".equals(reason)) {
      return stay(GroupChoice.next(person, draw), after);
    }
    if (last.leftOpen() && draw.chance(0.3)) {
      return stay(GroupChoice.again(person, first, draw), after + draw.whole(35, 150));
    }
    if (("incarcerated".equals(reason) || "hospitalised".equals(reason)) && draw.chance(0.5)) {
      return stay(first, after + 1);
    }
    return null;
  }

  private @Nullable Stay stay(String type, int from) {
    PlannedGroup group = group(type, from);
    if (group == null || from > end) {
      return null;
    }
    Stay stay = new StayDraw(person, absences, group, end, died, draw).from(from);
    if (stay == null || isIn(group, stay.joinedOn())) {
      return null;
    }
    stay.marks().removeIf(mark -> !sessions.add(mark.meeting().id()));
    stays.add(stay);
    return stay;
  }

  private boolean isIn(PlannedGroup group, int day) {
    return stays.stream()
        .anyMatch(stay -> stay.group().id().equals(group.id()) && stay.covers(day));
  }

  private @Nullable PlannedGroup group(String type, int from) {
    if (type.equals("individual_only")) {
      int day = from + draw.whole(1, 10);
      int every = draw.chance(0.6) ? 7 : 14;
      String name = person.id() + (stays.isEmpty() ? "" : "-" + stays.size());
      return day < end - 1 ? plan.individual(name, day, every, draw.whole(8, 60)) : null;
    }
    if (!type.equals("psychoeducation")) {
      return draw.of(plan.groups(type));
    }
    for (PlannedGroup run : plan.groups(type)) {
      if (run.startedOn() >= from - 7) {
        return run;
      }
    }
    return draw.of(plan.groups("ongoing_support"));
  }

  /** The meetings attended in these stays, in date order. */
  public static List<Contact> contacts(List<Stay> stays) {
    List<Contact> contacts = new ArrayList<>();
    for (Stay stay : stays) {
      for (Stay.Mark mark : stay.marks()) {
        if (mark.attended()) {
          contacts.add(new Contact(mark.meeting().day(), mark.meeting().id(), stay.group().type()));
        }
      }
    }
    contacts.sort(Comparator.comparingInt(Contact::day));
    return contacts;
  }
}
