package cairn.analysis.definition.fact;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stay.AttendanceCounts;
import cairn.analysis.person.stay.Completion;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.person.stay.Participation;
import cairn.ingest.model.Group;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's stays in groups, worked out when a definition asks. Not safe for several threads. */
public final class Stays {
  private final ClientHistory history;
  private final Meetings meetings;
  private final StudyPlan plan;
  private final Cutoff cutoff;
  private final Map<Integer, List<Episode>> byGap = new HashMap<>();

  /**
   * The stays of a person.
   *
   * @param history what is known at the cutoff
   * @param meetings groups and meetings known at the cutoff
   * @param plan the gap that ends a stay, by type of group
   * @param cutoff the last day known
   */
  public Stays(ClientHistory history, Meetings meetings, StudyPlan plan, Cutoff cutoff) {
    this.history = history;
    this.meetings = meetings;
    this.plan = plan;
    this.cutoff = cutoff;
  }

  /** The last day known. */
  public Cutoff cutoff() {
    return cutoff;
  }

  /** All stays with one gap for all types, or each type's own with 0. */
  public List<Episode> all(int gapDays) {
    return byGap.computeIfAbsent(
        gapDays,
        gap -> Episodes.of(history, meetings, type -> gap == 0 ? plan.gapOf(type) : gap, cutoff));
  }

  /** The stay that the start began: the one in the type of its first session; null without any. */
  public @Nullable Episode first(Course course, int gapDays) {
    for (Episode each : all(gapDays)) {
      if (each.type().equals(course.firstType()) && !each.lastOn().isBefore(course.start())) {
        return each;
      }
    }
    return null;
  }

  /** Sessions of all groups that are asked for it, from the start to the day before. */
  public AttendanceCounts attendance(Course course, LocalDate at) {
    Cutoff known = new Cutoff(at.minusDays(1));
    ClientHistory before = known.apply(history);
    AttendanceCounts all = AttendanceCounts.NONE;
    for (Participation each :
        Participation.of(before, meetings, plan::gapOf, known, course.start())) {
      if (each.group().type().asked().attendanceShare()) {
        all = all.plus(each.counts());
      }
    }
    return all;
  }

  /** The first group with a planned number of sessions that the person came to; null for none. */
  public @Nullable Completion planned(Course course) {
    for (var visit : course.visits()) {
      Group group = visit.group();
      Completion completion = Completion.of(history, group, meetings);
      if (group.type().asked().completion() && completion.run().planned() != null) {
        return completion;
      }
    }
    return null;
  }
}
