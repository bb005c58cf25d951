package cairn.analysis.question.goal;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** What people put first at the start, whether it still comes first, and whether it moved. */
@Published(
    name = "priorities",
    says = "what people put first in their own order at the start, and what became of it")
public record PriorityRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key
        @Says(
            "key of the problem put first, or of the kind of goal where it names none; 'all' for"
                + " anything")
        String concern,
    Told told,
    @Says("people told again who put it first then") long firstThen,
    Changed changed,
    Moved moved,
    @Says("why there is no share, or no interval") @Nullable String note) {
  /** The table. */
  public static final RecordTable<PriorityRow> TABLE = RecordTable.of(PriorityRow.class);

  /** Who told their order, and when. */
  public record Told(
      @Says("people who put it first within 28 days of the start and told an order again since")
          long toldAgain,
      @Says(
              "people who put it first within 28 days of the start and told none since that holds; they"
                  + " are in no share")
          long toldOnce,
      @Says(
              "people who told their first order later than 28 days after the start, with it first"
                  + " then; they are in no share")
          long toldLate,
      @Says("people due by then, whatever they told: the same for every concern of a type")
          long due) {}

  /** Who puts something else first now. */
  public record Changed(
      @Says("people told again who put something else first then") long changed,
      @Says("of those told again") @Nullable Double changedShare,
      @Says("lower end of its interval at the plan's level, by group")
          @Nullable Double changedLower,
      @Says("upper end of its interval at the plan's level, by group")
          @Nullable Double changedUpper) {}

  /** What became of what was first at the start. */
  public record Moved(
      @Says("people told again whose goals about it were looked at since") long reviewed,
      @Says("of those, met or partly met when last looked at") long metOrPartly,
      @Says("of those looked at") @Nullable Double movedShare,
      @Says("lower end of its interval at the plan's level, by group") @Nullable Double movedLower,
      @Says("upper end of its interval at the plan's level, by group")
          @Nullable Double movedUpper) {}
}
