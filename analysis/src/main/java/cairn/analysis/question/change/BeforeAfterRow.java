package cairn.analysis.question.change;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** Days of use at the start and at a milestone, of people known at both. */
@Published(
    name = "before_after",
    says = "days of use in 28 at the start and at a milestone, of people known at both")
public record BeforeAfterRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("key of the substance") String problem,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    Days days,
    Limits limits,
    @Nullable Regressed regressed,
    @Says("why nothing is expected, where it is not estimable") @Nullable String note) {
  /** The table. */
  public static final RecordTable<BeforeAfterRow> TABLE = RecordTable.of(BeforeAfterRow.class);

  /** The days themselves. */
  public record Days(
      @Says("people known at both") long pairs,
      @Says("groups they first came to (people, where care is of one at a time)") long clusters,
      @Says("mean days of use in 28 at the start") @Nullable Double meanBefore,
      @Says("mean days of use in 28 before the milestone") @Nullable Double meanAfter,
      @Says("the second less the first") @Nullable Double change,
      @Says("the least the change can be, where long reports leave days of use open")
          @Nullable Double changeLeast,
      @Says("the most the change can be, where long reports leave days of use open")
          @Nullable Double changeMost) {}

  /** The part that regression to the mean alone would bring. */
  public record Regressed(
      Population population,
      @Says("correlation of two measurements when nothing changes") double reliability,
      @Says("plan, or records: the correlation of the two measurements over all group types")
          Source reliabilityFrom,
      @Says("change expected from regression to the mean alone") double expectedChange,
      @Nullable Remaining remaining) {

    /** What is left, or nothing known of it where a table has no number. */
    public Remaining remainingOrNone() {
      Remaining own = remaining;
      return own == null ? new Remaining(null, null, null) : own;
    }
  }

  /** What the people are drawn back to. */
  public record Population(
      @Says("mean at the start over all group types") @Nullable Double populationMean,
      @Says("people behind that mean") long populationPairs) {}

  /** What regression to the mean does not account for. */
  public record Remaining(
      @Says("the change less that") @Nullable Double remaining,
      @Says("lower end of its interval at the plan's level") @Nullable Double remainingLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double remainingUpper) {}

  /** Where a reliability comes from. */
  public enum Source implements Keyed {
    PLAN,
    RECORDS
  }
}
