package cairn.analysis.person.context;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.Care;
import cairn.ingest.model.CareKind;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Feeling;
import cairn.ingest.model.Measure;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A made-up history with what people say at check-in and how they live told on top of it. */
final class Told {
  private final ClientHistory history;
  private final ClientId id;
  private final List<Visit> visits;
  private final List<Measure> measures = new ArrayList<>();
  private final List<Circumstance> circumstances = new ArrayList<>();
  private final List<Care> care = new ArrayList<>();
  private final List<SafetyReport> safety = new ArrayList<>();

  Told(ClientHistory history) {
    this.history = history;
    this.id = history.client().id();
    this.visits = new ArrayList<>(history.visits());
  }

  private Told visit(String session, UnaryOperator<Visit> change) {
    visits.replaceAll(v -> v.session().id().value().equals(session) ? change.apply(v) : v);
    return this;
  }

  Told feels(String session, String first, String second) {
    return visit(
        session, v -> at(v, v.attendance().arrivedAfterUse(), feeling(first), feeling(second)));
  }

  Told comesAfterUse(String session, Boolean after) {
    return visit(session, v -> at(v, after, v.attendance().feeling1(), v.attendance().feeling2()));
  }

  private static Feeling feeling(String key) {
    return key == null ? null : CATALOGUES.feelings().require(key);
  }

  private static Visit at(Visit v, Boolean after, Feeling first, Feeling second) {
    Attendance a = v.attendance();
    return new Visit(
        v.group(),
        v.session(),
        Made.from(a)
            .with(Attendance::arrivedAfterUse, after)
            .with(Attendance::feeling1, first)
            .with(Attendance::feeling2, second)
            .make());
  }

  Told topic(String session, String topic) {
    return visit(
        session,
        v -> {
          Session s = v.session();
          return new Visit(
              v.group(), Made.from(s).key(Session::topic, topic).make(), v.attendance());
        });
  }

  Told scores(String instrument, String subscale, String on, double score) {
    measures.add(
        Made.of(Measure.class)
            .with(Measure::client, id)
            .with(Measure::instrument, CATALOGUES.instruments().require(instrument))
            .with(Measure::subscale, subscale)
            .with(Measure::measuredOn, day(on))
            .with(Measure::score, score)
            .make());
    return this;
  }

  Told lives(String on, String housing, String employment) {
    circumstances.add(
        Made.of(Circumstance.class)
            .with(Circumstance::client, id)
            .with(Circumstance::recordedOn, day(on))
            .with(
                Circumstance::housing,
                housing == null ? null : CATALOGUES.codes("housing").require(housing))
            .with(
                Circumstance::employment,
                employment == null ? null : CATALOGUES.codes("employment").require(employment))
            .make());
    return this;
  }

  Told has(String kind, String from, String until) {
    care.add(
        Made.of(Care.class)
            .with(Care::client, id)
            .with(Care::kind, (CareKind) CATALOGUES.vocabulary("care").require(kind))
            .with(Care::fromOn, day(from))
            .with(Care::untilOn, until == null ? null : day(until))
            .make());
    return this;
  }

  Told does(String behavior, String from, String until, int occasions) {
    safety.add(
        Made.of(SafetyReport.class)
            .with(SafetyReport::client, id)
            .with(
                SafetyReport::behavior,
                (Behavior) CATALOGUES.vocabulary("behaviors").require(behavior))
            .days(day(from), day(until))
            .with(SafetyReport::occasions, occasions)
            .make());
    return this;
  }

  ClientHistory history() {
    measures.sort(Comparator.comparing(Measure::measuredOn));
    circumstances.sort(Comparator.comparing(Circumstance::recordedOn));
    return new ClientHistory(
        history.client(),
        new ClientHistory.InGroups(history.memberships(), List.copyOf(visits)),
        new ClientHistory.OnGoals(history.goals(), history.reviews()),
        new ClientHistory.Reports(
            history.useReports(), history.stages(), List.copyOf(safety), List.copyOf(measures)),
        new ClientHistory.Living(List.copyOf(circumstances), List.copyOf(care), history.away()));
  }
}
