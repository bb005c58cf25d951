package cairn.analysis.person.history;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Away;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand-made programs for tests: groups with their meetings, and people told step by step.
 *
 * <pre>
 * Histories program = new Histories().weekly("g1", "psychoeducation", "2026-01-05", 8);
 * ClientHistory ann =
 *     program.person("ann").joins("g1", "2026-01-05").attends("g1", 1, 2, 3).history();
 * </pre>
 */
public final class Histories {
  public static final Catalogues CATALOGUES = Catalogues.load();

  private final List<Group> groups = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  public static Cutoff until(String lastDay) {
    return new Cutoff(day(lastDay));
  }

  public static GroupType type(String key) {
    return CATALOGUES.groupTypes().require(key);
  }

  public static Problem problem(String key) {
    return CATALOGUES.problems().require(key);
  }

  public static GoalType goalType(String key) {
    return CATALOGUES.goalTypes().require(key);
  }

  /** A group that meets every seven days; its meetings are {@code g1-1}, {@code g1-2}, … */
  public Histories weekly(String id, String type, String first, int meetings) {
    group(id, type, first, null);
    for (int i = 0; i < meetings; i++) {
      meeting(id, i + 1, day(first).plusDays(7L * i), SessionStatus.HELD);
    }
    return this;
  }

  public Histories group(String id, String type, String startedOn, String endedOn) {
    groups.add(
        Made.of(Group.class)
            .with(Group::id, new GroupId(id))
            .with(Group::programId, "p1")
            .with(Group::siteId, "s1")
            .with(Group::groupType, type(type))
            .with(Group::startedOn, day(startedOn))
            .with(Group::endedOn, endedOn == null ? null : day(endedOn))
            .make());
    return this;
  }

  public Histories ends(String id, String day) {
    groups.replaceAll(
        g -> g.id().value().equals(id) ? Made.from(g).with(Group::endedOn, day(day)).make() : g);
    return this;
  }

  /** The group plans so many meetings, whatever its type does. */
  public Histories plans(String id, int meetings) {
    groups.replaceAll(
        g ->
            g.id().value().equals(id)
                ? Made.from(g).with(Group::plannedSessions, meetings).make()
                : g);
    return this;
  }

  /** Single meetings of a group on these days, numbered from 1. */
  public Histories meetings(String id, String... days) {
    for (int i = 0; i < days.length; i++) {
      meeting(id, i + 1, day(days[i]), SessionStatus.HELD);
    }
    return this;
  }

  public Histories cancelled(String id, int number, String day) {
    meeting(id, number, day(day), SessionStatus.CANCELLED);
    return this;
  }

  private void meeting(String group, int number, LocalDate day, SessionStatus status) {
    sessions.add(
        Made.of(Session.class)
            .with(Session::id, new SessionId(group + "-" + number))
            .with(Session::group, new GroupId(group))
            .with(Session::heldOn, day)
            .with(Session::number, number)
            .with(Session::status, status)
            .make());
  }

  public Meetings meetings() {
    return Meetings.of(groups, sessions);
  }

  public Person person(String id) {
    return new Person(id);
  }

  /** One person, told step by step. */
  public final class Person {
    private final ClientId id;
    private LocalDate intake = day("2026-01-01");
    private Problem mostProblematic;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<GoalReview> reviews = new ArrayList<>();
    private final List<UseReport> reports = new ArrayList<>();
    private final List<StageAssessment> stages = new ArrayList<>();
    private final List<Away> away = new ArrayList<>();

    private Person(String id) {
      this.id = new ClientId(id);
    }

    public Person intake(String day) {
      intake = day(day);
      return this;
    }

    public Person mostProblematic(String problem) {
      mostProblematic = problem(problem);
      return this;
    }

    public Person joins(String group, String on) {
      memberships.add(
          Made.of(Membership.class)
              .with(Membership::client, id)
              .with(Membership::group, new GroupId(group))
              .with(Membership::joinedOn, day(on))
              .make());
      return this;
    }

    /** Ends the last membership of the group; without a reason where it is null. */
    public Person leaves(String group, @Nullable String on, String reason) {
      for (int i = memberships.size() - 1; i >= 0; i--) {
        Membership m = memberships.get(i);
        if (m.group().value().equals(group)) {
          memberships.set(
              i,
              Made.from(m)
                  .with(Membership::leftOn, on == null ? null : day(on))
                  .key(Membership::endReason, reason)
                  .make());
          return this;
        }
      }
      throw new IllegalArgumentException("join first");
    }

    public Person attends(String group, int... numbers) {
      return rows(group, AttendanceStatus.ATTENDED, numbers);
    }

    public Person absent(String group, int... numbers) {
      return rows(group, AttendanceStatus.ABSENT, numbers);
    }

    public Person excused(String group, int... numbers) {
      return rows(group, AttendanceStatus.EXCUSED, numbers);
    }

    private Person rows(String group, AttendanceStatus status, int... numbers) {
      Meetings meetings = meetings();
      for (int number : numbers) {
        Session session = meetings.sessions().get(new SessionId(group + "-" + number));
        visits.add(
            new Visit(
                meetings.group(new GroupId(group)),
                session,
                Made.of(Attendance.class)
                    .with(Attendance::session, session.id())
                    .with(Attendance::client, id)
                    .with(Attendance::status, status)
                    .make()));
      }
      return this;
    }

    public Person stage(String problem, String instrument, String on, Stage stage) {
      stages.add(
          Made.of(StageAssessment.class)
              .with(StageAssessment::client, id)
              .with(StageAssessment::problem, problem(problem))
              .with(
                  StageAssessment::instrument,
                  CATALOGUES.codes("stage_instruments").require(instrument))
              .with(StageAssessment::assessedOn, day(on))
              .with(StageAssessment::stage, stage)
              .make());
      return this;
    }

    public Person sets(String goal, String type, String problem, String on) {
      return sets(goal, type, problem, on, Horizon.LONG, ChosenBy.CLIENT, null, null, null);
    }

    public Person sets(
        String goal,
        String type,
        String problem,
        String on,
        Horizon horizon,
        ChosenBy chosenBy,
        Double target,
        String unit,
        String replaces) {
      goals.add(
          goal(goal, type, problem, on)
              .with(Goal::horizon, horizon)
              .with(Goal::chosenBy, chosenBy)
              .with(Goal::target, target)
              .key(Goal::targetUnit, unit)
              .key(Goal::replaces, replaces)
              .make());
      return this;
    }

    private Made<Goal> goal(String goal, String type, String problem, String on) {
      GoalType kind = goalType(type);
      return Made.of(Goal.class)
          .key(Goal::id, goal)
          .with(Goal::client, id)
          .with(Goal::setOn, day(on))
          .with(Goal::domain, kind.domain())
          .key(Goal.Content::goalType, kind.key())
          .key(Goal::problem, problem);
    }

    public Person plans(String goal, String problem, String on, String from, String until) {
      goals.add(
          goal(goal, "planned_abstinence", problem, on)
              .days(from == null ? null : day(from), until == null ? null : day(until))
              .with(Goal::horizon, Horizon.SHORT)
              .with(Goal::chosenBy, ChosenBy.CLIENT)
              .make());
      return this;
    }

    public Person weighs(String goal, double weight) {
      goals.replaceAll(
          g -> g.id().value().equals(goal) ? Made.from(g).with(Goal::weight, weight).make() : g);
      return this;
    }

    /** The place of a goal in the person's own order when it was set. */
    public Person ranks(String goal, int place) {
      goals.replaceAll(
          g -> g.id().value().equals(goal) ? Made.from(g).with(Goal::priority, place).make() : g);
      return this;
    }

    /** The place of a goal in the person's own order when it was looked at. */
    public Person ranks(String goal, String on, ReviewStatus status, int place) {
      reviews(goal, on, status, null);
      GoalReview last = reviews.remove(reviews.size() - 1);
      reviews.add(Made.from(last).with(GoalReview::priority, place).make());
      return this;
    }

    public Person reviews(String goal, String on, ReviewStatus status, Integer progress) {
      reviews.add(
          Made.of(GoalReview.class)
              .with(GoalReview::goal, new GoalId(goal))
              .with(GoalReview::reviewedOn, day(on))
              .with(GoalReview::status, status)
              .with(GoalReview::progress, progress)
              .make());
      return this;
    }

    /** A report of days of use over a period, both days inside. */
    public Person reports(String problem, String from, String until, int daysUsed) {
      return reports(problem, from, until, daysUsed, null, null, null, null, null, null);
    }

    /** A test of one day. */
    public Person tests(String problem, String on, DrugTestResult result) {
      reports.add(
          Made.of(UseReport.class)
              .with(UseReport::client, id)
              .with(UseReport::problem, problem(problem))
              .days(day(on), day(on))
              .with(UseReport::source, UseSource.URINE)
              .with(UseReport::result, result)
              .make());
      return this;
    }

    public Person reports(
        String problem,
        String from,
        String until,
        int daysUsed,
        Double amount,
        String unit,
        Double largest,
        Double hours,
        Double longest,
        Integer specialDays) {
      reports.add(
          Made.of(UseReport.class)
              .with(UseReport::client, id)
              .with(UseReport::problem, problem(problem))
              .days(day(from), day(until))
              .with(UseReport::source, UseSource.SELF_REPORT)
              .with(UseReport::daysUsed, daysUsed)
              .with(UseReport::amount, amount)
              .key(UseReport::amountUnit, unit)
              .with(UseReport::maxAmountInADay, largest)
              .with(UseReport::hours, hours)
              .with(UseReport::maxHoursInADay, longest)
              .with(UseReport::specialOccasionDays, specialDays)
              .make());
      return this;
    }

    public Person away(String from, String until, AwayReason reason) {
      away.add(
          Made.of(Away.class)
              .with(Away::client, id)
              .with(Away::fromOn, day(from))
              .with(Away::untilOn, until == null ? null : day(until))
              .with(Away::reason, reason)
              .make());
      return this;
    }

    /** Everything told so far, in date order, whatever its date. */
    public ClientHistory history() {
      visits.sort(Comparator.comparing(Visit::on).thenComparing(v -> v.session().id()));
      memberships.sort(Comparator.comparing(Membership::joinedOn));
      goals.sort(Comparator.comparing(Goal::setOn));
      reviews.sort(Comparator.comparing(GoalReview::reviewedOn));
      reports.sort(Comparator.comparing(r -> r.period().from()));
      stages.sort(Comparator.comparing(StageAssessment::assessedOn));
      return new ClientHistory(
          Made.of(Client.class)
              .with(Client::id, id)
              .with(Client::intakeOn, intake)
              .with(Client::mostProblematic, mostProblematic)
              .make(),
          new ClientHistory.InGroups(List.copyOf(memberships), List.copyOf(visits)),
          new ClientHistory.OnGoals(List.copyOf(goals), List.copyOf(reviews)),
          new ClientHistory.Reports(
              List.copyOf(reports), List.copyOf(stages), List.of(), List.of()),
          new ClientHistory.Living(List.of(), List.of(), List.copyOf(away)));
    }

    /** What of it was known on a day. */
    public ClientHistory history(String lastDay) {
      return until(lastDay).apply(history());
    }
  }
}
