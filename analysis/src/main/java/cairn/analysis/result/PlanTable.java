package cairn.analysis.result;

import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;

import cairn.ingest.contract.Table;
import java.util.List;

/** The study plan that the results were made by. */
public final class PlanTable {
  private PlanTable() {}

  /** Every key of the plan, in the order of the keys. */
  public static final Table PLAN =
      Table.result(
          "plan",
          "the study plan behind the results: every key, as it was used",
          List.of("key"),
          List.of(
              text("key", "key of plan.yaml"),
              optionalText(
                  "value", "its value as it would be written there; missing where there is none"),
              text("source", "plan, standard where the plan says nothing else, or records"),
              optionalText("standard", "what holds where a plan says nothing"),
              text("meaning", "what the key means")));
}
