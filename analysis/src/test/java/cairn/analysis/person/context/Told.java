package cairn.analysis.person.context;

import static cairn.analysis.person.history.Histories.CATALOGUES;
import static cairn.analysis.person.history.Histories.day;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Feeling;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Period;
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
        new Attendance(a.session(), a.client(), a.status(), after, first, second));
  }

  Told topic(String session, String topic) {
    return visit(
        session,
        v -> {
          Session s = v.session();
          return new Visit(
              v.group(),
              new Session(
                  s.id(),
                  s.group(),
                  s.heldOn(),
                  s.number(),
                  CATALOGUES.codes("topics").require(topic),
                  s.status(),
                  s.headCount()),
              v.attendance());
        });
  }

  Told scores(String instrument, String subscale, String on, double score) {
    measures.add(
        new Measure(id, CATALOGUES.instruments().require(instrument), subscale, day(on), score));
    return this;
  }

  Told lives(String on, String housing, String employment) {
    circumstances.add(
        new Circumstance(
            id,
            day(on),
            housing == null ? null : CATALOGUES.codes("housing").require(housing),
            employment == null ? null : CATALOGUES.codes("employment").require(employment),
            null));
    return this;
  }

  Told has(String kind, String from, String until) {
    care.add(
        new Care(
            id,
            CATALOGUES.care().require(kind),
            day(from),
            until == null ? null : day(until),
            null,
            null,
            null));
    return this;
  }

  Told does(String behavior, String from, String until, int occasions) {
    safety.add(
        new SafetyReport(
            id,
            CATALOGUES.behaviors().require(behavior),
            Period.inclusive(day(from), day(until)),
            occasions,
            null));
    return this;
  }

  ClientHistory history() {
    measures.sort(Comparator.comparing(Measure::measuredOn));
    circumstances.sort(Comparator.comparing(Circumstance::recordedOn));
    return new ClientHistory(
        history.client(),
        history.memberships(),
        List.copyOf(visits),
        history.goals(),
        history.reviews(),
        history.useReports(),
        history.stages(),
        List.copyOf(safety),
        List.copyOf(measures),
        List.copyOf(circumstances),
        List.copyOf(care),
        history.away());
  }
}
