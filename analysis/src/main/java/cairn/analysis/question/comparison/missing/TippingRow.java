package cairn.analysis.question.comparison.missing;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** The difference if so many of the missing of each side had achieved the outcome. */
@Published(
    name = "tipping",
    says =
        "the plain difference in the primary outcome if a share of the missing of each side had"
            + " achieved it")
public record TippingRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Key @Says(ColumnMeanings.OUTCOME) String outcome,
    @Key @Says("share of the type's missing counted as achieved") @Nullable Double missingShare,
    @Key @Says("the same of the reference's missing") @Nullable Double referenceMissingShare,
    AssumedDifference assumed,
    @Says("higher, lower or unclear") Conclusion conclusion,
    @Says("whether the conclusion is another than that of those observed") boolean turned) {
  /** The table. */
  public static final RecordTable<TippingRow> TABLE = RecordTable.of(TippingRow.class);
}
