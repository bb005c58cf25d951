package cairn.analysis.question.goal;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Weeks within the goal that was the person's own that week. */
@Published(
    name = "own_plan_weeks",
    says = "weeks in which people met the goal that was their own that week")
public record OwnPlanWeekRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("type of the goal in force at the week's start; 'all' for any") String goalType,
    @Says("people with at least one week judged") long people,
    @Says("whole weeks with such a goal, since the start") long weeks,
    @Says("of those, weeks of which as many days are known as the plan asks") long observed,
    @Says("of the observed, weeks within the goal: days, amount, hours, occasions") long met,
    @Says("of the observed, left open by what was reported") long unplaced,
    OpenShare share,
    @Says("why there is no interval, where there is none") @Nullable String note) {
  /** The table. */
  public static final RecordTable<OwnPlanWeekRow> TABLE = RecordTable.of(OwnPlanWeekRow.class);
}
