package cairn.analysis.question.harm;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** People who died, by the time since their last session. */
@Published(
    name = "deaths",
    says = "people who died, by the time since the last session that they attended")
public record DeathRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("within_28_days, days_29_to_90, over_90_days or no_session") SinceVisit sinceVisit,
    @Says("people") long n) {
  /** The table. */
  public static final RecordTable<DeathRow> TABLE = RecordTable.of(DeathRow.class);
}
