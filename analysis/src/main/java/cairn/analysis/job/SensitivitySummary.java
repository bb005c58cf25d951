package cairn.analysis.job;

import cairn.analysis.compare.BandRows;
import cairn.analysis.compare.SensitivityRows;
import cairn.analysis.compare.SensitivityRows.Counting;
import cairn.analysis.history.Milestone;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.SensitivityTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the sums say of missing rules, of the whole library, and of bands of people. */
record SensitivitySummary(AnalysisRequest request) {

  Map<Table, List<Row>> of(Summary summary) {
    StudyPlan plan = request.plan();
    List<Counting> counted = new ArrayList<>();
    request.counted().forEach(definition -> counted.add(counting(definition)));
    Set<String> milestones =
        new TreeSet<>(List.of(plan.primaryMilestone().key(), Milestone.MONTH_END.key()));
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(
        SensitivityTables.SENSITIVITY,
        SensitivityRows.rows(summary, counted, milestones, plan.seed(), plan.confidence()));
    tables.put(
        SensitivityTables.SENSITIVITY_DEFINITIONS,
        words(SensitivityRows.answered(summary, counted)));
    tables.put(
        SensitivityTables.OUTCOMES_BY_BAND,
        BandRows.rows(summary, plan.minimumGroups(), plan.smallestCell(), plan.confidence()));
    return tables;
  }

  private static Counting counting(OutcomeDefinition definition) {
    return new Counting(
        definition.id(),
        definition.group().key(),
        definition.terms().missing(),
        definition.provenance().key());
  }

  private List<Row> words(Set<String> answered) {
    List<Row> rows = new ArrayList<>();
    for (OutcomeDefinition each : request.counted()) {
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
              each.citation(),
              !each.isMeasure(),
              answered.contains(each.id())));
    }
    return rows;
  }
}
