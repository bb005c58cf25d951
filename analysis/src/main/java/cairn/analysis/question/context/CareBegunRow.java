package cairn.analysis.question.context;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Beginning other care. */
@Published(
    name = "care_begun",
    says = "people who began medication or more intensive care within 26 weeks of the start")
public record CareBegunRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("medication or more_intensive, of a kind not had at the start") CareStart care,
    @Says("people who began it") long n,
    @Says("people who started at least 26 weeks before the month's end") long of,
    ShareLimits share,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<CareBegunRow> TABLE = RecordTable.of(CareBegunRow.class);
}
