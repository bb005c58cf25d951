package cairn.analysis.question.change;

import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** What speaks for a change and what against it, at the start and later. */
@Published(
    name = "decisional_balance",
    says = "what speaks for a change and what against it, at the start and since, in points")
public record DecisionalBalanceRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("key of the questionnaire") String instrument,
    @Key
        @Says(
            "pros: what speaks for a change; cons: what speaks against it; balance: pros less cons,"
                + " asked on one day")
        Side side,
    Weighed weighed,
    Change change,
    @Nullable Reliable reliable,
    @Says("why there is no interval, or no reliable change") @Nullable String note) {
  /** The table. */
  public static final RecordTable<DecisionalBalanceRow> TABLE =
      RecordTable.of(DecisionalBalanceRow.class);

  /** Who weighed, and how much. */
  public record Weighed(
      @Says("people with a score within 28 days of the start and a later one by then") long pairs,
      @Says("groups they first came to (people, where care is of one at a time)") long clusters,
      @Says("people with a score within 28 days of the start and none since; in no mean")
          long onceOnly,
      @Says("mean at the start, of the pairs") @Nullable Double meanBefore,
      @Says("mean of their last scores by then") @Nullable Double meanAfter) {}

  /** How the mean changed. */
  public record Change(
      @Says("the second less the first") @Nullable Double change,
      @Says("lower end of its interval at the plan's level, by group") @Nullable Double changeLower,
      @Says("upper end of its interval at the plan's level, by group")
          @Nullable Double changeUpper) {}

  /** How many changed by more than measurement error makes likely. */
  public record Reliable(
      @Says(
              "points that error alone passes in one person of twenty: published, or 1.96 √2 √(1 −"
                  + " r) times the standard deviation of first scores, r the published reliability")
          double leastChange,
      Up up,
      Down down) {}

  /** Who went up. */
  public record Up(
      @Says("people up by at least so much") long up,
      @Says("of the pairs") @Nullable Double upShare,
      @Says("lower end of its interval at the plan's level, by group") @Nullable Double upLower,
      @Says("upper end of its interval at the plan's level, by group") @Nullable Double upUpper) {}

  /** Who went down. */
  public record Down(
      @Says("people down by at least so much") long down,
      @Says("of the pairs") @Nullable Double downShare,
      @Says("lower end of its interval at the plan's level, by group") @Nullable Double downLower,
      @Says("upper end of its interval at the plan's level, by group")
          @Nullable Double downUpper) {}
}
