package cairn.analysis.question.change;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** What measurement error alone would show of a part of any change. */
@Published(
    name = "changes_by_chance",
    says =
        "people whom measurement error alone would give a part of any positive change, or of any"
            + " setback; only of parts whose error is known")
public record ByChanceRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("positive or setback") ChangeDirection direction,
    @Key @Says("which part; 'any' for at least one of those whose error is known") String part,
    @Says("people for whom such a part could be judged") long of,
    @Says("verdicts on them, several for a person with several scales") long judged,
    Expected byError,
    @Says("people who had at least one") long n,
    Proportion share) {
  /** The table. */
  public static final RecordTable<ByChanceRow> TABLE = RecordTable.of(ByChanceRow.class);

  /** What error alone would give. */
  public record Expected(
      @Says("people whom error alone would give at least one") @Nullable Double expected,
      @Says("expected of those people, from 0 to 1") @Nullable Double expectedShare) {}

  /** Whether it is of at least one part. */
  public boolean isAny() {
    return part.equals(ChangeKey.ANY);
  }
}
