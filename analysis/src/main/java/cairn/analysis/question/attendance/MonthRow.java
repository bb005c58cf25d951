package cairn.analysis.question.attendance;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Meetings, visits and people of one month. */
@Published(name = "months", says = "meetings, visits and people in each month")
public record MonthRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("YYYY-MM") String month,
    @Says("meetings held") long sessionsHeld,
    @Says("times somebody attended") long visits,
    @Says("people who attended at least one") long people,
    @Says("heads counted, summed over the meetings that have a count; none where none has one")
        @Nullable Long headCount) {
  /** The table. */
  public static final RecordTable<MonthRow> TABLE = RecordTable.of(MonthRow.class);
}
