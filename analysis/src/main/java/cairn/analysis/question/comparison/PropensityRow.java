package cairn.analysis.question.comparison;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** How many people have a chance within one bin. */
@Published(
    name = "propensity",
    says = "people by their chance of being in the type and not in the reference")
public record PropensityRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Key @Says("1 for a chance from 0 to below 0.05, up to 20") long bin,
    @Says("where the bin begins") @Nullable Double from,
    @Says("where it ends") @Nullable Double to,
    @Says("people of the type") long n,
    @Says("people of the reference") long referenceN) {
  /** The table. */
  public static final RecordTable<PropensityRow> TABLE = RecordTable.of(PropensityRow.class);
}
