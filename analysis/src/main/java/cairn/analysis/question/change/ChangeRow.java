package cairn.analysis.question.change;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many people have one part of any positive change, or of any setback. */
@Published(
    name = "changes",
    says = "people with each part of any positive change, and of any setback")
public record ChangeRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("positive or setback") ChangeDirection direction,
    @Key @Says("which part; 'any' for at least one") String part,
    @Says("people") long n,
    @Says("people for whom the part could be judged, or is left open") long of,
    @Says("of those, left open by what was reported") long unplaced,
    OpenShare share) {
  /** The table. */
  public static final RecordTable<ChangeRow> TABLE = RecordTable.of(ChangeRow.class);

  /** Whether it is of at least one part. */
  public boolean isAny() {
    return part.equals(ChangeKey.ANY);
  }
}
