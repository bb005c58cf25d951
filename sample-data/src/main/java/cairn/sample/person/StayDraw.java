package cairn.sample.person;

import cairn.sample.program.Draw;
import cairn.sample.program.PlannedGroup;
import cairn.sample.program.PlannedGroup.Meeting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one stay: who comes how often, and when and why it ends. */
final class StayDraw {
  private static final List<String> REASONS =
      List.of(
          "stopped_coming",
          "goals_met",
          "moved_to_other_group",
          "moved_away",
          "cost",
          "more_intensive_care",
          "asked_to_leave",
          "unknown");

  private final Person person;
  private final List<TimeAway> absences;
  private final PlannedGroup group;
  private final int end;
  private final boolean died;
  private final Draw draw;
  private final List<Stay.Mark> marks = new ArrayList<>();
  private boolean missedLast;

  /**
   * @param end the last day of the records, or of the person's life
   * @param died whether that day is the last of the person's life
   */
  StayDraw(
      Person person,
      List<TimeAway> absences,
      PlannedGroup group,
      int end,
      boolean died,
      Draw draw) {
    this.person = person;
    this.absences = absences;
    this.group = group;
    this.end = end;
    this.died = died;
    this.draw = draw;
  }

  /** The stay that begins with the first meeting held on or after a day, or null. */
  @Nullable Stay from(int day) {
    List<Meeting> held = held(day);
    if (held.isEmpty()) {
      return null;
    }
    double leaving = (group.comeAndGo() ? 0.025 : 0.03) * StrictMath.exp(-0.45 * prospects());
    int joined = held.get(0).day();
    for (int i = 0; i < held.size(); i++) {
      Meeting meeting = held.get(i);
      TimeAway absence = TimeAway.on(absences, meeting.day());
      if (absence != null) {
        String reason = endedBy(absence);
        if (reason != null && i > 0) {
          return ended(joined, held.get(i - 1).day(), reason);
        }
        mark(meeting, "excused");
      } else if (mark(meeting, comes(i == 0) ? "attended" : missed()) && draw.chance(leaving)) {
        return leave(joined, held, i);
      }
    }
    return atEnd(joined, held);
  }

  private double prospects() {
    return person.prospects();
  }

  private List<Meeting> held(int day) {
    List<Meeting> held = new ArrayList<>();
    for (int i = group.firstFrom(day); i < group.meetings().size(); i++) {
      Meeting meeting = group.meetings().get(i);
      if (meeting.held() && meeting.day() <= end) {
        held.add(meeting);
      }
    }
    while (!held.isEmpty() && TimeAway.on(absences, held.get(0).day()) != null) {
      held.remove(0);
    }
    return held;
  }

  private boolean comes(boolean first) {
    double usual = group.comeAndGo() ? 0.1 : 1.3;
    double logOdds = usual + 0.4 * person.stability() + 0.35 * person.motivation();
    return first || draw.chance(Draw.logistic(missedLast ? logOdds - 0.6 : logOdds));
  }

  private String missed() {
    return draw.chance(0.3) ? "excused" : "absent";
  }

  /** Writes the mark down, and says whether the person was there. */
  private boolean mark(Meeting meeting, String status) {
    boolean attended = status.equals("attended");
    missedLast = !attended;
    boolean recorded = attended ? !draw.chance(0.01) : !group.comeAndGo() && !draw.chance(0.06);
    if (recorded || marks.isEmpty()) {
      marks.add(new Stay.Mark(meeting, status));
    }
    return attended;
  }

  private @Nullable String endedBy(TimeAway absence) {
    switch (absence.reason()) {
      case "jail":
        return "incarcerated";
      case "residential":
        return "more_intensive_care";
      case "hospital":
        return absence.until() - absence.from() > 13 ? "hospitalised" : null;
      default:
        return null;
    }
  }

  private Stay leave(int joined, List<Meeting> held, int last) {
    double well = StrictMath.exp(0.6 * prospects());
    String reason =
        REASONS.get(draw.weighted(0.55, 0.14 * well, 0.1, 0.05, 0.04, 0.04, 0.02, 0.06));
    int lastDay = held.get(last).day();
    if (group.comeAndGo()) {
      return new Stay(group, joined, lastDay, null, null, marks);
    }
    if (!reason.equals("stopped_coming")) {
      return ended(joined, lastDay, reason);
    }
    int written = lastDay;
    int extra = draw.whole(1, 3);
    for (int i = last + 1; i < held.size() && i <= last + extra; i++) {
      mark(held.get(i), "absent");
      written = held.get(i).day();
    }
    boolean noticed = draw.chance(0.6);
    return new Stay(
        group, joined, lastDay, noticed ? written : null, noticed ? reason : null, marks);
  }

  private Stay ended(int joined, int day, String reason) {
    return new Stay(group, joined, day, day, reason, marks);
  }

  private Stay atEnd(int joined, List<Meeting> held) {
    int lastMeeting = held.get(held.size() - 1).day();
    if (died) {
      return ended(joined, end, "died");
    }
    Integer planned = group.endedOn();
    if (planned == null || planned > end) {
      return new Stay(group, joined, end, null, null, marks);
    }
    long attended = marks.stream().filter(Stay.Mark::attended).count();
    return ended(joined, lastMeeting, attended >= 6 ? "completed" : "program_ended");
  }
}
