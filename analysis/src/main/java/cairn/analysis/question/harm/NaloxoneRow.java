package cairn.analysis.question.harm;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Naloxone in one month. */
@Published(
    name = "naloxone",
    says = "people with naloxone at hand, and naloxone used, by month, of people asked")
public record NaloxoneRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("month that holds most days of the report; 'all' is all of them") String month,
    @Says("people asked whether naloxone was at hand") long asked,
    @Says("people who had it at hand at least once") long atHand,
    @Says("people asked whether it was used") long askedUsed,
    @Says("people who reported that it was used") long used,
    @Says("occasions on which it was used") long occasionsUsed) {
  /** The table. */
  public static final RecordTable<NaloxoneRow> TABLE = RecordTable.of(NaloxoneRow.class);
}
