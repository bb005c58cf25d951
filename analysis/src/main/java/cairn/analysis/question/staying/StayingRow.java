package cairn.analysis.question.staying;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Where the people of a group type are after so many weeks. */
@Published(
    name = "staying",
    says = "people still coming after each week since their first session in a type of group")
public record StayingRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("whole weeks since the first session") long week,
    People people,
    Curve curve,
    Ends ends,
    @Says("why there is no interval, where there is none") @Nullable String note,
    @Says(ColumnMeanings.METHOD) String method) {
  /** The table. */
  public static final RecordTable<StayingRow> TABLE = RecordTable.of(StayingRow.class);

  /** Everybody, by where they are then. */
  public record People(
      @Says("people at risk") long stillComing,
      @Says("people who had stopped by then") long stopped,
      @Says("people whose stay had ended as planned by then") long plannedEnd,
      @Says("people whose stay had been ended from outside by then") long otherEnd,
      @Says("people observed for no longer than that") long followUpEnded) {

    /** All of them: the same number in every week. */
    public long all() {
      return stillComing + stopped + plannedEnd + otherEnd + followUpEnded;
    }
  }

  /** The curve of staying. */
  public record Curve(
      @Says("Kaplan-Meier share still coming; planned and other ends censor")
          @Nullable Double survival,
      @Says(ColumnMeanings.LOWER) @Nullable Double lower,
      @Says(ColumnMeanings.UPPER) @Nullable Double upper) {}

  /** The ends that compete. */
  public record Ends(
      @Says("cumulative incidence of stopping, with competing ends") @Nullable Double shareStopped,
      @Says("cumulative incidence of a planned end") @Nullable Double sharePlannedEnd,
      @Says("cumulative incidence of an end from outside") @Nullable Double shareOtherEnd) {}
}
