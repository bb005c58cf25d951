package cairn.analysis.question.people;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many people are in one category of what was recorded of them at intake. */
@Published(
    name = "composition",
    says = "people by group type and by what was recorded of them at intake")
public record CompositionRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("what was recorded") IntakeVariable variable,
    @Key @Says("its value; 'unknown' where nothing was recorded") String category,
    @Says("people") long n,
    @Says("people of the group type") long of) {
  /** The table. */
  public static final RecordTable<CompositionRow> TABLE = RecordTable.of(CompositionRow.class);
}
