package cairn.analysis.question.outcome;

import cairn.analysis.person.verdict.Bounds;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A verdict. */
@Published(
    name = "verdicts",
    says = "what one definition says of one person, for one problem, at one milestone",
    ofPersons = true)
public record VerdictRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says(ColumnMeanings.COURSE) int course,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says(ColumnMeanings.DEFINITION) String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    Window window,
    First first,
    @Says("the person's own goal for the problem at that time") @Nullable String goalType,
    Found found,
    @Says("what the definition does about periods without a report") MissingRule missingRule,
    Periods periods) {
  /** The table. */
  public static final RecordTable<VerdictRow> TABLE = RecordTable.of(VerdictRow.class);

  /** The days judged. */
  public record Window(
      @Says("first day of the window judged") LocalDate windowFrom,
      @Says("last day of the window judged") LocalDate windowUntil) {}

  /** The first session attended. */
  public record First(
      @Says(ColumnMeanings.FIRST_GROUP_TYPE) String groupType,
      @Says("group of the first session attended") String groupId) {}

  /** What the definition says. */
  public record Found(
      @Says("achieved, not_achieved, unplaced or not_evaluable") Status status,
      @Says("one of several named outcomes, where there are several") @Nullable String category,
      @Says("the number behind the verdict, in the definition's unit") @Nullable Double value,
      Between between,
      @Says("why") Reason reason) {}

  /** Where the number lies when reports leave it open. */
  public record Between(
      @Says("the least the value can be, where reports leave it open") @Nullable Double valueLeast,
      @Says("the most the value can be, where reports leave it open") @Nullable Double valueMost) {
    static Between of(@Nullable Bounds bounds) {
      return bounds == null ? new Between(null, null) : new Between(bounds.least(), bounds.most());
    }
  }

  /** How much of the window is known. */
  public record Periods(
      @Says("periods of the window that were observed") int observed,
      @Says("periods of the window that were due") int expected) {}
}
