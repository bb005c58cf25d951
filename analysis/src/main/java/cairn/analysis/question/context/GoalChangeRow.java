package cairn.analysis.question.context;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Goals that changed. */
@Published(
    name = "goal_changes",
    says = "what became of people's first goal about use: changed or not, where to, and when")
public record GoalChangeRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Says("people with a goal about use") long of,
    @Says("people who changed the first one") long n,
    ShareLimits share,
    Directions directions,
    When when,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<GoalChangeRow> TABLE = RecordTable.of(GoalChangeRow.class);

  /** Where to. */
  public record Directions(
      @Says("of those, now with a goal of abstinence") long toAbstinence,
      @Says("from abstinence to another goal") long fromAbstinence,
      @Says("between other goals, or to another target") long otherwise,
      @Says("changed by a review, and no goal says to what") long notKnown) {}

  /** How soon. */
  public record When(
      @Says("weeks by which half had changed it (Kaplan-Meier)") @Nullable Double medianWeeks,
      @Says("share that had changed it by week 13 (Kaplan-Meier)") @Nullable Double changedByWeek13,
      @Says("lower end of its interval at the plan's level") @Nullable Double week13Lower,
      @Says("upper end of its interval at the plan's level") @Nullable Double week13Upper) {
    static final When NOT_TOLD = new When(null, null, null, null);
  }
}
