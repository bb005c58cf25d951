package cairn.analysis.question.comparison;

import cairn.analysis.start.Overlap;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Whether people of two types could have been in either. */
@Published(
    name = "overlap",
    says = "whether people of a type and of the reference are alike enough to be compared")
public record OverlapRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Says("people due in the type") long n,
    @Says("people due in the reference") long referenceN,
    Effective weighted,
    @Says(
            "share of both outside the range of propensity scores that both have, or at a"
                + " level that nobody of the other side is at")
        @Nullable Double outside,
    @Says("columns of the propensity model") long columns,
    @Says("enough, no_overlap or not_estimable") Overlap verdict,
    @Says("why, and what was left out or joined") @Nullable String note) {
  /** The table. */
  public static final RecordTable<OverlapRow> TABLE = RecordTable.of(OverlapRow.class);

  /** How many people the weights leave. */
  public record Effective(
      @Says("effective number of people of the type after weighting") @Nullable Double effective,
      @Says("the same of the reference") @Nullable Double referenceEffective) {}

  /** Whether the reference is another type, and not everybody who did not attend this one. */
  public boolean isOfTypes() {
    return !reference.equals(AttendedTypes.NOT_ATTENDED);
  }
}
