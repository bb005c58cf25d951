package cairn.analysis.job;

import cairn.analysis.compare.DifferenceRows;
import cairn.analysis.compare.PeopleRows;
import cairn.analysis.compare.StayingRows;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
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
    tables.put(
        OutcomeTables.DIFFERENCES,
        DifferenceRows.plain(summary, reference, plan.minimumGroups(), level));
    tables.putAll(ContextResults.of(summary, request.contract().catalogues(), level));
    return tables;
  }
}
