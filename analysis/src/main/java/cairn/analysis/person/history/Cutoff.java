package cairn.analysis.person.history;

import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.Group;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last day of the month that is reported: nothing dated later is known yet.
 *
 * <p>A row that begins later is left out. A row about a period, such as a use report, is known on
 * its last day, so it is left out when that day is later: it is never cut. An end that comes later
 * ({@code left_on}, {@code until_on} of care and of time away) counts as empty, with its reason; a
 * reason without a day stays: the end lies at an unknown time before the last day. Plans keep their
 * dates: a goal set by then may reach beyond.
 *
 * @param lastDay the last day that is known
 */
public record Cutoff(LocalDate lastDay) {

  /** The end of a month. */
  public static Cutoff endOf(YearMonth month) {
    return new Cutoff(month.atEndOfMonth());
  }

  /** The day after the last day: the end of every window that reaches to the month's end. */
  public LocalDate until() {
    return lastDay.plusDays(1);
  }

  /** Whether something dated that day is known. */
  public boolean knows(LocalDate day) {
    return !day.isAfter(lastDay);
  }

  /** Whether a period has ended by then. */
  public boolean knows(Period period) {
    return !period.until().isAfter(until());
  }

  /** Groups and meetings as they were known. */
  public Meetings apply(Meetings all) {
    List<Group> groups =
        all.groups().values().stream().map(g -> hasEnded(g.endedOn()) ? g : g.open()).toList();
    return Meetings.of(
            groups, all.sessions().values().stream().filter(s -> knows(s.heldOn())).toList())
        .attended(all.areAttended());
  }

  /** A history as it was known. */
  public ClientHistory apply(ClientHistory all) {
    List<Goal> goals = all.goals().stream().filter(g -> knows(g.setOn())).toList();
    Set<GoalId> known = goals.stream().map(Goal::id).collect(Collectors.toSet());
    return new ClientHistory(
        all.client(),
        new ClientHistory.InGroups(
            all.memberships().stream()
                .filter(m -> knows(m.joinedOn()))
                .map(m -> m.leftOn() == null || hasEnded(m.leftOn()) ? m : m.open())
                .toList(),
            keep(all.visits(), Visit::on).stream().map(this::visit).toList()),
        new ClientHistory.OnGoals(
            goals,
            all.reviews().stream()
                .filter(r -> knows(r.reviewedOn()) && known.contains(r.goal()))
                .toList()),
        new ClientHistory.Reports(
            all.useReports().stream().filter(r -> knows(r.period())).toList(),
            keep(all.stages(), s -> s.assessedOn()),
            all.safetyReports().stream().filter(r -> knows(r.period())).toList(),
            keep(all.measures(), m -> m.measuredOn())),
        new ClientHistory.Living(
            keep(all.circumstances(), c -> c.recordedOn()),
            keep(all.care(), Care::fromOn).stream()
                .map(c -> hasEnded(c.untilOn()) ? c : c.open())
                .toList(),
            keep(all.away(), Away::fromOn).stream()
                .map(a -> hasEnded(a.untilOn()) ? a : a.open())
                .toList()));
  }

  private <T> List<T> keep(List<T> rows, Function<T, LocalDate> day) {
    return rows.stream().filter(row -> knows(day.apply(row))).toList();
  }

  /** A group's end that comes later is not known at its meetings either. */
  private Visit visit(Visit v) {
    LocalDate ended = v.group().endedOn();
    return ended == null || knows(ended)
        ? v
        : new Visit(v.group().open(), v.session(), v.attendance());
  }

  private boolean hasEnded(@Nullable LocalDate end) {
    return end != null && knows(end);
  }
}
