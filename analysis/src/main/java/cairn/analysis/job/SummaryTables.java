package cairn.analysis.job;

import cairn.analysis.compare.DifferenceRows;
import cairn.analysis.compare.OutcomeRows;
import cairn.analysis.compare.OwnPlanRows;
import cairn.analysis.compare.PeopleRows;
import cairn.analysis.compare.StageRows;
import cairn.analysis.compare.StayingRows;
import cairn.analysis.history.Meetings;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.OwnPlanTables;
import cairn.analysis.result.PeopleTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.stage.Direction;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Session;
import cairn.ingest.model.Stage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Every table without a person in it, from the sums over everybody. */
final class SummaryTables {
  private final AnalysisRequest request;
  private final Meetings meetings;

  SummaryTables(AnalysisRequest request, Meetings meetings) {
    this.request = request;
    this.meetings = meetings;
  }

  Map<Table, List<Row>> of(Summary summary) {
    StudyPlan plan = request.plan();
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(PeopleTables.PEOPLE, PeopleRows.people(summary));
    tables.put(PeopleTables.COMPOSITION, PeopleRows.composition(summary));
    tables.put(PeopleTables.GOALS, PeopleRows.goals(summary));
    tables.put(PeopleTables.QUALITY, PeopleRows.quality(summary, QualityChecks.all()));
    tables.put(StayingTables.ATTENDANCE, PeopleRows.attendance(summary, held()));
    tables.put(StayingTables.MONTHS, PeopleRows.months(summary, sessionsByMonth()));
    tables.put(StayingTables.STAYING, StayingRows.staying(summary));
    tables.put(StayingTables.STAYING_SUMMARY, StayingRows.summaries(summary));
    tables.put(StayingTables.COMPLETION, PeopleRows.completion(summary));
    SensitivitySummary sensitivity = new SensitivitySummary(request);
    List<Row> outcomes = new ArrayList<>(OutcomeRows.outcomes(summary));
    outcomes.addAll(sensitivity.outcomes(summary));
    tables.put(OutcomeTables.OUTCOMES, outcomes);
    tables.put(OutcomeTables.OUTCOME_REASONS, OutcomeRows.reasons(summary));
    tables.put(OutcomeTables.OUTCOME_CATEGORIES, OutcomeRows.categories(summary));
    tables.put(OutcomeTables.CHANGES, OutcomeRows.changes(summary));
    tables.put(OwnPlanTables.BY_CHANCE, OwnPlanRows.byChance(summary));
    tables.put(OwnPlanTables.WEEKS, OwnPlanRows.weeks(summary));
    tables.put(OwnPlanTables.PERIODS, OwnPlanRows.periods(summary));
    tables.put(OutcomeTables.STAGE_TRANSITIONS, StageRows.transitions(summary));
    tables.put(
        OutcomeTables.STAGE_DIRECTIONS,
        StageRows.directions(
            summary, SummaryTables::direction, plan.resamples(), () -> new Random(plan.seed())));
    tables.put(
        OutcomeTables.DIFFERENCES,
        DifferenceRows.plain(summary, reference(plan, summary), plan.minimumGroups()));
    tables.put(OutcomeTables.DEFINITIONS, definitions());
    tables.putAll(sensitivity.of(summary));
    tables.putAll(ContextResults.of(summary, request.contract().catalogues()));
    return tables;
  }

  /** The plan's reference type, else the first of the catalogue that somebody counts under. */
  String reference(StudyPlan plan, Summary summary) {
    String planned = plan.referenceGroupType();
    if (planned != null) {
      return planned;
    }
    return request.contract().catalogues().groupTypes().keys().stream()
        .filter(type -> summary.people.get(1, type, "in_records")[0] > 0)
        .findFirst()
        .orElse("");
  }

  private static String direction(String from, String to) {
    return Direction.between(stage(from), stage(to)).key();
  }

  private static Stage stage(String key) {
    return Stage.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private Map<String, PeopleRows.Held> held() {
    Map<String, PeopleRows.Held> held = new LinkedHashMap<>();
    meetings
        .heldByGroup()
        .forEach(
            (id, sessions) -> {
              PeopleRows.Held one = new PeopleRows.Held(1, sessions.size());
              held.merge(meetings.group(id).type().key(), one, SummaryTables::plus);
              held.merge(Summary.ALL, one, SummaryTables::plus);
            });
    return held;
  }

  private static PeopleRows.Held plus(PeopleRows.Held a, PeopleRows.Held b) {
    return new PeopleRows.Held(a.groups() + b.groups(), a.sessions() + b.sessions());
  }

  private Counts sessionsByMonth() {
    Counts counts = new Counts();
    meetings
        .heldByGroup()
        .forEach(
            (id, sessions) -> {
              String type = meetings.group(id).type().key();
              for (Session session : sessions) {
                String month = YearMonth.from(session.heldOn()).toString();
                counts.count(type, month);
                counts.count(Summary.ALL, month);
              }
            });
    return counts;
  }

  private List<Row> definitions() {
    List<Row> rows = new ArrayList<>();
    for (OutcomeDefinition each : request.definitions()) {
      rows.add(
          new Row(
              each.id(),
              Integer.toString(each.version()),
              each.group().key(),
              each.label(),
              each.sentence(),
              each.formula(),
              each.terms().missing().key(),
              each.provenance().key(),
              each.citation()));
    }
    return rows;
  }
}
