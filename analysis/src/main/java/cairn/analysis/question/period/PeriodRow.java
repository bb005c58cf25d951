package cairn.analysis.question.period;

import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** People of one period in one category of one measure. */
@Published(
    name = "period_counts",
    says =
        "people who came in the month, and where the month ends a quarter in the quarter, parted in"
            + " several ways as judged on the period's last day; the categories of a measure have"
            + " everybody once, so that each measure adds up to the same people")
public record PeriodRow(
    @Key
        @Says(
            "key of the type of the group of the person's first session ever; 'all' is everybody"
                + " once")
        String groupType,
    @Key @Says("YYYY-MM, or YYYY-QN for a quarter") String period,
    @Key
        @Says(
            "came (started in it or came again; of months only), change (any positive change),"
                + " setback (any setback), own_goal, harm (any harm in reports that ended in the"
                + " period), staying (a stay goes on at its end)")
        PeriodMeasure measure,
    @Key @Says("where the people stand in the measure") PeriodCategory category,
    @Says("people") long people) {
  /** The table. */
  public static final RecordTable<PeriodRow> TABLE = RecordTable.of(PeriodRow.class);
}
