package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** How many of two types are at one level of what is known at the start. */
@Published(
    name = "balance",
    says =
        "people due at the primary milestone by what is known of them at the start, each type"
            + " against the reference, before and after weighting")
public record BalanceRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Key @Says(BalanceRow.COVARIATE) Covariate covariate,
    @Key @Says(BalanceRow.LEVEL) String level,
    @Says(BalanceRow.KIND) Kind kind,
    OfType ofType,
    OfReference ofReference,
    @Says("standardised difference before weighting: above 0.1 is usually noticed")
        @Nullable Double smd,
    @Says("the same after weighting; missing where not weighted") @Nullable Double smdWeighted,
    @Says("whether the level was joined with others or left out") @Nullable String note) {
  /** The table. */
  public static final RecordTable<BalanceRow> TABLE = RecordTable.of(BalanceRow.class);

  static final String COVARIATE = "what is known at the start; people counts everybody";
  static final String LEVEL = "its value; mean for a number; unknown where nobody recorded it";
  static final String KIND = "share, or mean over those known";
  static final String VALUE = "share, or mean";

  /** What the value of a level is. */
  public enum Kind implements Keyed {
    SHARE,
    MEAN
  }

  /** People of the type. */
  public record OfType(
      @Says("people at that level; of a mean, people known") long n,
      @Says("people of the type") long of,
      @Says(BalanceRow.VALUE) @Nullable Double value) {}

  /** People of the reference. */
  public record OfReference(
      @Says("the same in the reference") long referenceN,
      @Says("people of the reference") long referenceOf,
      @Says(BalanceRow.VALUE) @Nullable Double referenceValue) {}
}
