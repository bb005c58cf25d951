package cairn.analysis.person.history;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the sorted tables of one part side by side and yields one history after another, in the
 * order of the clients, each as it was known at the cutoff. Beside the reviews of the part, which
 * name no client, it holds one person at a time.
 *
 * <p>A client whose intake lies after the cutoff and of whom nothing else was known is not yielded.
 *
 * <p>Throws {@link IllegalStateException} where a table is not in the order of the clients, has
 * rows of somebody who is not in {@code clients}, or names a meeting that does not exist: the store
 * rules all of these out.
 */
public final class HistoryAssembler implements Iterator<ClientHistory> {
  private final Meetings all;
  private final Meetings known;
  private final Cutoff cutoff;
  private final Iterator<Client> clients;
  private final ClientRows<Membership> memberships;
  private final ClientRows<Attendance> attendance;
  private final ClientRows<Goal> goals;
  private final Map<GoalId, List<GoalReview>> reviews = new HashMap<>();
  private final ClientRows<UseReport> useReports;
  private final ClientRows<StageAssessment> stages;
  private final ClientRows<SafetyReport> safetyReports;
  private final ClientRows<Measure> measures;
  private final ClientRows<Circumstance> circumstances;
  private final ClientRows<Care> care;
  private final ClientRows<Away> away;
  private @Nullable ClientId last;
  private @Nullable ClientHistory next;

  /**
   * Starts the walk.
   *
   * @param rows the tables of one part
   * @param meetings all groups and meetings, also later ones
   * @param cutoff the last day known
   */
  public HistoryAssembler(PartRows rows, Meetings meetings, Cutoff cutoff) {
    this.all = meetings;
    this.known = cutoff.apply(meetings);
    this.cutoff = cutoff;
    clients = rows.clients();
    memberships =
        new ClientRows<>(Membership.class, rows.inGroups().memberships(), Membership::client);
    attendance =
        new ClientRows<>(Attendance.class, rows.inGroups().attendance(), Attendance::client);
    goals = new ClientRows<>(Goal.class, rows.onGoals().goals(), Goal::client);
    rows.onGoals()
        .reviews()
        .forEachRemaining(
            review -> reviews.computeIfAbsent(review.goal(), id -> new ArrayList<>(2)).add(review));
    useReports = new ClientRows<>(UseReport.class, rows.reports().useReports(), UseReport::client);
    stages =
        new ClientRows<>(StageAssessment.class, rows.reports().stages(), StageAssessment::client);
    safetyReports =
        new ClientRows<>(SafetyReport.class, rows.reports().safetyReports(), SafetyReport::client);
    measures = new ClientRows<>(Measure.class, rows.reports().measures(), Measure::client);
    circumstances =
        new ClientRows<>(Circumstance.class, rows.living().circumstances(), Circumstance::client);
    care = new ClientRows<>(Care.class, rows.living().care(), Care::client);
    away = new ClientRows<>(Away.class, rows.living().away(), Away::client);
    next = advance();
  }

  /** The groups and meetings known at the cutoff. */
  public Meetings meetings() {
    return known;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ClientHistory next() {
    ClientHistory history = next;
    if (history == null) {
      throw new NoSuchElementException("no more clients in this part");
    }
    next = advance();
    return history;
  }

  private @Nullable ClientHistory advance() {
    while (clients.hasNext()) {
      Client client = clients.next();
      if (last != null && last.compareTo(client.id()) >= 0) {
        throw new IllegalStateException("table clients is not in the order of the clients");
      }
      last = client.id();
      ClientHistory history = cutoff.apply(assemble(client));
      if (cutoff.knows(client.intakeOn()) || !history.isEmpty()) {
        return history;
      }
    }
    requireAllTaken();
    return null;
  }

  private ClientHistory assemble(Client client) {
    ClientId id = client.id();
    List<Goal> own = goals.take(id, Comparator.comparing(Goal::setOn));
    return new ClientHistory(
        client,
        new ClientHistory.InGroups(
            memberships.take(id, Comparator.comparing(Membership::joinedOn)),
            visits(attendance.take(id, Comparator.comparing(Attendance::session)))),
        new ClientHistory.OnGoals(own, reviewsOf(own)),
        new ClientHistory.Reports(
            useReports.take(id, Comparator.comparing(r -> r.period().from())),
            stages.take(id, Comparator.comparing(StageAssessment::assessedOn)),
            safetyReports.take(id, Comparator.comparing(r -> r.period().from())),
            measures.take(id, Comparator.comparing(Measure::measuredOn))),
        new ClientHistory.Living(
            circumstances.take(id, Comparator.comparing(Circumstance::recordedOn)),
            care.take(id, Comparator.comparing(Care::fromOn)),
            away.take(id, Comparator.comparing(Away::fromOn))));
  }

  private List<GoalReview> reviewsOf(List<Goal> own) {
    List<GoalReview> found = new ArrayList<>();
    for (Goal goal : own) {
      List<GoalReview> ofGoal = reviews.remove(goal.id());
      if (ofGoal != null) {
        found.addAll(ofGoal);
      }
    }
    found.sort(Comparator.comparing(GoalReview::reviewedOn).thenComparing(GoalReview::goal));
    return List.copyOf(found);
  }

  private List<Visit> visits(List<Attendance> rows) {
    List<Visit> visits = new ArrayList<>(rows.size());
    for (Attendance row : rows) {
      Session session = all.sessions().get(row.session());
      if (session == null) {
        throw new IllegalStateException("attendance names a meeting that is not in sessions");
      }
      if (session.status() == SessionStatus.HELD && cutoff.knows(session.heldOn())) {
        visits.add(new Visit(known.group(session.group()), session, row));
      }
    }
    visits.sort(Comparator.comparing(Visit::on).thenComparing(v -> v.session().id()));
    return visits;
  }

  private void requireAllTaken() {
    memberships.requireEmpty();
    attendance.requireEmpty();
    goals.requireEmpty();
    useReports.requireEmpty();
    stages.requireEmpty();
    safetyReports.requireEmpty();
    measures.requireEmpty();
    circumstances.requireEmpty();
    care.requireEmpty();
    away.requireEmpty();
    if (!reviews.isEmpty()) {
      throw new IllegalStateException("goal_reviews names a goal that is not in goals");
    }
  }
}
