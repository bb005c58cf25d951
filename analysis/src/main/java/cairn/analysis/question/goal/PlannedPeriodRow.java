package cairn.analysis.question.goal;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Planned times without use, and how many were kept. */
@Published(
    name = "planned_periods",
    says = "planned times without use; use after the planned end changes nothing")
public record PlannedPeriodRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Says("times planned") long planned,
    @Says("of those, with a planned end that has passed") long ended,
    @Says(
            "of the ended, with at least five sevenths of the days known, or with more use than the"
                + " rest could make up for")
        long judged,
    @Says("of the judged, without use on the plan's share of the days known or more") long kept,
    @Says("of the judged, without a day of use") long keptWhole,
    @Says("of the judged, left open by what was reported") long unplaced,
    OpenShare share) {
  /** The table. */
  public static final RecordTable<PlannedPeriodRow> TABLE = RecordTable.of(PlannedPeriodRow.class);
}
