package cairn.analysis.question.staying;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** Staying in a few numbers. */
@Published(name = "staying_summary", says = "how long people keep coming")
public record StayingSummaryRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key
        @Says(
            "mean_weeks, the restricted mean, of weeks in contact where people come and go;"
                + " median_weeks, first_quartile_weeks, third_quartile_weeks, at_week_4, at_week_8,"
                + " at_week_13, at_week_26 or at_week_52")
        Measured measure,
    @Says("people") long n,
    @Says("weeks over which the restricted mean is taken") @Nullable Integer horizonWeeks,
    @Says("weeks, or the share still coming") @Nullable Double value,
    CurveLimits limits,
    @Says(
            "not_reached where fewer than that share have stopped, limit_not_reached where the"
                + " curve's limits have not come so far, or why there is no interval")
        @Nullable String note,
    @Says(ColumnMeanings.METHOD) String method) {
  /** The table. */
  public static final RecordTable<StayingSummaryRow> TABLE =
      RecordTable.of(StayingSummaryRow.class);

  /** The limits that the curve's own give, each null where they do not come so far. */
  public record CurveLimits(
      @Says(ColumnMeanings.LOWER) @Nullable Double lower,
      @Says(ColumnMeanings.UPPER) @Nullable Double upper) {
    static final CurveLimits NONE = new CurveLimits(null, null);
  }

  /**
   * What one number of staying is: the restricted mean, a quartile of the weeks, or the share at a
   * fixed week.
   */
  public enum Measured implements Keyed {
    MEAN_WEEKS,
    FIRST_QUARTILE_WEEKS,
    MEDIAN_WEEKS,
    THIRD_QUARTILE_WEEKS,
    AT_WEEK_4,
    AT_WEEK_8,
    AT_WEEK_13,
    AT_WEEK_26,
    AT_WEEK_52;

    /** The share at a week of {@link FirstStays#WEEKS}. */
    public static Measured atWeek(int week) {
      return valueOf("AT_WEEK_" + week);
    }
  }
}
