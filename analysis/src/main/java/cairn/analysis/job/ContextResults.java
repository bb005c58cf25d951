package cairn.analysis.job;

import cairn.analysis.compare.GoalChangeRows;
import cairn.analysis.compare.NextStepRows;
import cairn.analysis.compare.OwnDifferenceRows;
import cairn.analysis.compare.StayingByRows;
import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Summary;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables on what goes with what, from the sums over everybody. */
final class ContextResults {
  private ContextResults() {}

  static Map<Table, List<Row>> of(Summary summary, Catalogues catalogues, double level) {
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(
        ContextTables.WITHIN_PERSON,
        OwnDifferenceRows.within(
            summary, catalogues.feelings().keys(), catalogues.codes("topics").keys(), level));
    tables.put(ContextTables.USE_BY_LIVING, OwnDifferenceRows.levels(summary, level));
    tables.put(ContextTables.STAYING_BY, StayingByRows.rows(summary, level));
    tables.put(ContextTables.MOVES, NextStepRows.moves(summary, level));
    tables.put(ContextTables.CARE_BEGUN, NextStepRows.care(summary, level));
    tables.put(ContextTables.ACTS_BY_PART, NextStepRows.acts(summary, level));
    tables.put(ContextTables.GOAL_CHANGES, GoalChangeRows.rows(summary, level));
    return tables;
  }
}
