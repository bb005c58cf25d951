package cairn.analysis.question.goal;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Goals of one kind that people of a group type set, by their last review. */
@Published(name = "goals_by_type", says = "what people chose for themselves, and what came of it")
public record GoalRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("kind of goal; 'all' for any") String goalType,
    @Says("people who set one") long people,
    Reviews goals,
    @Says("mean goal attainment T of the people with a score") @Nullable Double meanAttainment) {
  /** The table. */
  public static final RecordTable<GoalRow> TABLE = RecordTable.of(GoalRow.class);

  /** Goals, and what their last review says of them. */
  public record Reviews(
      @Says("goals set") long set,
      @Says("goals reviewed at least once") long reviewed,
      @Says("of those, met at the last review") long met,
      @Says("partly met") long partly,
      @Says("not met yet") long notMet,
      @Says("changed for another goal") long changed,
      @Says("reviews") long reviews) {}
}
