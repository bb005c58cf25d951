package cairn.analysis.question.change;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Safer use taken up beside less use: a person can have both. */
@Published(
    name = "safer_beside_less_use",
    says = "people with less use, with a safer way of using taken up, with both and with neither")
public record SaferBesideLessRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("both, less_use_alone, safer_use_alone or neither") Together together,
    @Says("people") long n,
    @Says("people for whom both could be judged") long of,
    @Says("people due by then for whom one of the two is not known, or is left open") long notKnown,
    Proportion share) {
  /** The table. */
  public static final RecordTable<SaferBesideLessRow> TABLE =
      RecordTable.of(SaferBesideLessRow.class);
}
