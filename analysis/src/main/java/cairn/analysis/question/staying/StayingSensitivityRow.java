package cairn.analysis.question.staying;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** The share still coming at a week, where another gap ends a stay. */
@Published(
    name = "staying_sensitivity",
    says = "share still coming at fixed weeks when another gap ends a stay")
public record StayingSensitivityRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("catalogue: each type's own gap, or the plan's; else days") String gap,
    @Says("days without a session that end a stay") @Nullable Integer gapDays,
    @Key @Says("weeks since the first session") int week,
    @Says("people, by their first stay in the type") long n,
    @Says("of those, stopped by then") long stopped,
    Still still,
    @Says("not_observed_that_long where nobody was") @Nullable String note,
    @Says(ColumnMeanings.METHOD) String method) {
  /** The table. */
  public static final RecordTable<StayingSensitivityRow> TABLE =
      RecordTable.of(StayingSensitivityRow.class);

  /** The gap of each type itself. */
  public static final String CATALOGUE = "catalogue";

  /** Whether the gap is the one used everywhere else. */
  public boolean isOwnGap() {
    return gap.equals(CATALOGUE);
  }

  /** The share still coming. */
  public record Still(
      @Says("Kaplan-Meier share still coming") @Nullable Double share,
      @Says(ColumnMeanings.LOWER) @Nullable Double lower,
      @Says(ColumnMeanings.UPPER) @Nullable Double upper) {
    static final Still NOT_SEEN = new Still(null, null, null);
  }
}
