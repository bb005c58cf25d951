package cairn.analysis.question.context;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * How a row was worked out.
 *
 * @param missingRule what is done about missing records
 * @param method name of the method of the interval
 * @param note why a number is missing, or what to bear in mind
 */
public record HowEstimated(
    @Says("what is done about missing records; observed: nothing is put in place")
        MissingRule missingRule,
    @Says(ColumnMeanings.METHOD) String method,
    @Says("why a number is missing, or what to bear in mind") @Nullable String note) {

  /** From what is there: nothing is put in place of what is missing. */
  public static HowEstimated observed(String method, @Nullable String note) {
    return new HowEstimated(MissingRule.OBSERVED, method, note);
  }
}
