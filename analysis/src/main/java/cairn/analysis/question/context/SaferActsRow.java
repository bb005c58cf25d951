package cairn.analysis.question.context;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Part;

/** Acts that make use safer, by part. */
@Published(
    name = "safer_acts_by_part",
    says = "acts that make use safer, by the part of drug, set and setting they work on")
public record SaferActsRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("drug, set or setting") Part part,
    @Says("people who did any such act in the 28 days before") long people,
    @Says("different acts of this part done, summed over people") long acts,
    @Says("different acts of any part") long of,
    ShareLimits share,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<SaferActsRow> TABLE = RecordTable.of(SaferActsRow.class);
}
