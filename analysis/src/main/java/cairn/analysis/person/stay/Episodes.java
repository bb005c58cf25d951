package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Splits a person's sessions into stays, one type of group at a time. A stay closes when more than
 * the gap of its type passes without a session, times away left out, or when its group came to an
 * end and the next session is in another group of the type. Coming and going is what drop-in groups
 * are for: a stay that closed is no failure, and coming back stands beside it.
 */
public final class Episodes {
  private final ClientHistory history;
  private final Meetings meetings;
  private final ToIntFunction<GroupType> gap;
  private final Cutoff cutoff;

  private Episodes(
      ClientHistory history, Meetings meetings, ToIntFunction<GroupType> gap, Cutoff cutoff) {
    this.history = history;
    this.meetings = meetings;
    this.gap = gap;
    this.cutoff = cutoff;
  }

  /**
   * All stays of a person, by type in the order of its first session, then by number. Where no
   * attendance is on file they are those of {@link MembershipStays}.
   *
   * @param history what is known at the cutoff
   * @param meetings groups and meetings known at the cutoff
   * @param gap days without a session that close a stay, by type; see {@code StudyPlan.gapOf}
   * @param cutoff the last day known
   */
  public static List<Episode> of(
      ClientHistory history, Meetings meetings, ToIntFunction<GroupType> gap, Cutoff cutoff) {
    if (!meetings.areAttended()) {
      return MembershipStays.of(history, meetings, cutoff);
    }
    Map<GroupType, List<Visit>> byType = new LinkedHashMap<>();
    for (Visit visit : history.attended()) {
      byType.computeIfAbsent(visit.group().type(), t -> new ArrayList<>()).add(visit);
    }
    Episodes splitter = new Episodes(history, meetings, gap, cutoff);
    List<Episode> all = new ArrayList<>();
    byType.forEach((type, visits) -> all.addAll(splitter.ofType(type, visits)));
    return List.copyOf(all);
  }

  private List<Episode> ofType(GroupType type, List<Visit> visits) {
    List<List<Visit>> stays = split(visits, gap.applyAsInt(type));
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      LocalDate next = i + 1 < stays.size() ? stays.get(i + 1).get(0).on() : null;
      episodes.add(episode(i + 1, stays.get(i), next));
    }
    return episodes;
  }

  private List<List<Visit>> split(List<Visit> visits, int gapDays) {
    List<List<Visit>> stays = new ArrayList<>();
    Set<GroupId> groups = new HashSet<>();
    Absence absence = new Absence(history.away());
    Visit last = null;
    for (Visit visit : visits) {
      if (last == null
          || absence.days(last.on(), visit.on()) > gapDays
          || !groups.contains(visit.group().id()) && hasEnded(last, visit.on())) {
        stays.add(new ArrayList<>());
        groups.clear();
      }
      groups.add(visit.group().id());
      stays.get(stays.size() - 1).add(visit);
      last = visit;
    }
    return stays;
  }

  /** Whether the person's time in the group of the last visit was over by that day. */
  private boolean hasEnded(Visit last, LocalDate by) {
    LocalDate left = StayEnd.recordedAfter(history, last);
    LocalDate over = GroupRun.of(last.group(), meetings).endedOn();
    return left != null && !left.isAfter(by) || over != null && !over.isAfter(by);
  }

  private Episode episode(int number, List<Visit> visits, @Nullable LocalDate next) {
    Visit first = visits.get(0);
    Visit last = visits.get(visits.size() - 1);
    Group group = last.group();
    int inGroup = (int) visits.stream().filter(v -> v.group().id().equals(group.id())).count();
    StayEnd end =
        new StayEnd.Rule(
                history, GroupRun.of(group, meetings), gap.applyAsInt(group.type()), cutoff)
            .of(last, inGroup, next);
    return new Episode(first.group(), number, first.on(), last.on(), visits.size(), end, next);
  }
}
