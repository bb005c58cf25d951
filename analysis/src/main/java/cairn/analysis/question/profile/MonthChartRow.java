package cairn.analysis.question.profile;

import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** A month of a control chart. */
@Published(
    name = "month_charts",
    says = "figures by month with the limits, three standard deviations wide, of control charts")
public record MonthChartRow(
    @Key
        @Says(
            "achieved (primary outcome, by month of the first session), visits_per_meeting or"
                + " people (who came)")
        Measure measure,
    @Key @Says("YYYY-MM") String month,
    @Says("p, u' or XmR") String chart,
    @Says("achieved, visits, or people") long count,
    @Says("people with a verdict, or meetings; missing of people") @Nullable Long of,
    @Says("share, rate or number") double value,
    ChartLimits limits,
    @Says("rules of Western Electric whose pattern ends in this month, a blank between")
        @Nullable String signals,
    @Says("why there are no limits") @Nullable String note) {
  /** The table. */
  public static final RecordTable<MonthChartRow> TABLE = RecordTable.of(MonthChartRow.class);

  /** What is followed. */
  public enum Measure implements Keyed {
    ACHIEVED,
    VISITS_PER_MEETING,
    PEOPLE
  }

  /** Centre and limits of a chart. */
  public record ChartLimits(
      @Says("the centre of all months") @Nullable Double centre,
      @Says("three standard deviations below the centre, no less than 0")
          @Nullable Double lowerLimit,
      @Says("three standard deviations above the centre; of a share no more than 1")
          @Nullable Double upperLimit) {
    static final ChartLimits NONE = new ChartLimits(null, null, null);
  }
}
