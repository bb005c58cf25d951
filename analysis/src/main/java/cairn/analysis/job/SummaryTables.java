package cairn.analysis.job;

import cairn.analysis.compare.DifferenceRows;
import cairn.analysis.compare.OutcomeRows;
import cairn.analysis.compare.PeopleRows;
import cairn.analysis.compare.StayingRows;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every table without a person in it, from the sums over everybody. */
final class SummaryTables {
  private final AnalysisRequest request;
  private final String reference;

  SummaryTables(AnalysisRequest request, String reference) {
    this.request = request;
    this.reference = reference;
  }

  Map<Table, List<Row>> of(Summary summary) {
    StudyPlan plan = request.plan();
    double level = plan.confidence();
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(StayingTables.STAYING, StayingRows.staying(summary, level));
    tables.put(StayingTables.STAYING_SUMMARY, StayingRows.summaries(summary, level));
    tables.put(StayingTables.COMPLETION, PeopleRows.completion(summary, level));
    SensitivitySummary sensitivity = new SensitivitySummary(request);
    List<Row> outcomes = new ArrayList<>(OutcomeRows.outcomes(summary, level));
    outcomes.addAll(sensitivity.outcomes(summary));
    tables.put(OutcomeTables.OUTCOMES, outcomes);
    tables.put(OutcomeTables.OUTCOME_REASONS, OutcomeRows.reasons(summary));
    tables.put(OutcomeTables.OUTCOME_CATEGORIES, OutcomeRows.categories(summary, level));
    tables.put(
        OutcomeTables.DIFFERENCES,
        DifferenceRows.plain(summary, reference, plan.minimumGroups(), level));
    tables.put(OutcomeTables.DEFINITIONS, definitions());
    tables.putAll(sensitivity.of(summary));
    tables.putAll(ContextResults.of(summary, request.contract().catalogues(), level));
    return tables;
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
