package cairn.analysis.question.people;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** One check of the records. */
@Published(name = "quality", says = "checks of the records behind the results")
public record QualityRow(
    @Key @Says("key of the check") QualityCheck check,
    @Says("the check in words") String label,
    @Says("how many hold") @Nullable Long n,
    @Says("of how many") @Nullable Long of,
    @Says(ColumnMeanings.SHARE) @Nullable Double share,
    @Says("share aimed at, or missing for information") @Nullable Double target,
    @Says("met, just_below, below or for_information") Result result) {
  /** The table. */
  public static final RecordTable<QualityRow> TABLE = RecordTable.of(QualityRow.class);

  /** How a check came out. */
  public enum Result implements Keyed {
    MET,
    JUST_BELOW,
    BELOW,
    FOR_INFORMATION
  }
}
