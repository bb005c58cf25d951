package cairn.analysis.job;

import cairn.analysis.compare.PeopleRows;
import cairn.analysis.compare.StayingRows;
import cairn.analysis.judging.AnalysisRequest;
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

  SummaryTables(AnalysisRequest request) {
    this.request = request;
  }

  Map<Table, List<Row>> of(Summary summary) {
    double level = request.plan().confidence();
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(StayingTables.STAYING, StayingRows.staying(summary, level));
    tables.put(StayingTables.STAYING_SUMMARY, StayingRows.summaries(summary, level));
    tables.put(StayingTables.COMPLETION, PeopleRows.completion(summary, level));
    tables.putAll(ContextResults.of(summary, request.contract().catalogues(), level));
    return tables;
  }
}
