package cairn.analysis.question.plan;

import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** One key of the study plan. */
@Published(name = "plan", says = "the study plan behind the results: every key, as it was used")
public record PlanRow(
    @Key @Says("key of plan.yaml") String key,
    @Says("its value as it would be written there; missing where there is none")
        @Nullable String value,
    @Says("plan, standard where the plan says nothing else, or records") Source source,
    @Says("what holds where a plan says nothing") @Nullable String standard,
    @Says("what the key means") String meaning) {
  /** The table. */
  public static final RecordTable<PlanRow> TABLE = RecordTable.of(PlanRow.class);

  /** Where a value comes from. */
  public enum Source implements Keyed {
    PLAN,
    STANDARD,
    RECORDS
  }
}
