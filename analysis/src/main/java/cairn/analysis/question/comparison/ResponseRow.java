package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** How many of those followed up, and of those lost, are at one level. */
@Published(
    name = "response",
    says =
        "people with and without a verdict on the primary outcome, by what is known of them at"
            + " the start")
public record ResponseRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(BalanceRow.COVARIATE) Covariate covariate,
    @Key @Says(BalanceRow.LEVEL) String level,
    @Says(BalanceRow.KIND) BalanceRow.Kind kind,
    Followed followed,
    Lost lost,
    @Says("standardised difference of the two") @Nullable Double smd) {
  /** The table. */
  public static final RecordTable<ResponseRow> TABLE = RecordTable.of(ResponseRow.class);

  /** People with a verdict. */
  public record Followed(
      @Says("people with a verdict at that level; of a mean, people known") long n,
      @Says("people with a verdict") long of,
      @Says(BalanceRow.VALUE) @Nullable Double value) {}

  /** People without one. */
  public record Lost(
      @Says("the same of people without a verdict") long lostN,
      @Says("people without a verdict") long lostOf,
      @Says(BalanceRow.VALUE) @Nullable Double lostValue) {}
}
