package cairn.analysis.job;

import cairn.analysis.plan.PlanKey;
import cairn.analysis.plan.PlanReader;
import cairn.analysis.plan.PlanText;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.PlanTable;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The study plan as it stands in the results: whole, with what it left open as it was then settled,
 * so that whoever reads the results cannot take them for those of another plan.
 */
public final class PublishedPlan {
  private static final int KEY = PlanTable.PLAN.indexOf("key");
  private static final int VALUE = PlanTable.PLAN.indexOf("value");
  private static final int SOURCE = PlanTable.PLAN.indexOf("source");
  private static final String BY_PLAN = "plan";

  private PublishedPlan() {}

  /**
   * Rows of the table {@code plan}.
   *
   * @param reference key of the reference group type; empty where nobody came to a group
   */
  static List<Row> rows(AnalysisRequest request, String reference) {
    Map<PlanKey, String> standard = PlanText.of(StudyPlan.standard());
    Map<PlanKey, String> planned = PlanText.of(request.plan());
    Map<PlanKey, String> settled = new EnumMap<>(planned);
    settled.put(PlanKey.START, request.start().key());
    if (!reference.isEmpty()) {
      settled.put(PlanKey.REFERENCE_GROUP_TYPE, reference);
    }
    List<Row> rows = new ArrayList<>();
    for (PlanKey key : PlanKey.values()) {
      String usual = standard.get(key);
      rows.add(
          new Row(
              key.key(), settled.get(key), source(planned.get(key), usual), usual, key.meaning()));
    }
    return rows;
  }

  private static String source(@Nullable String planned, @Nullable String usual) {
    if (planned == null) {
      return "records";
    }
    return planned.equals(usual) ? "standard" : BY_PLAN;
  }

  /** Whether it is the plan that says what a key is, and neither what is usual nor the records. */
  public static boolean isPlanned(List<Row> rows, PlanKey key) {
    return rows.stream()
        .anyMatch(r -> key.key().equals(r.text(KEY)) && BY_PLAN.equals(r.text(SOURCE)));
  }

  /**
   * The plan of published results.
   *
   * @param rows rows of the table {@code plan}
   * @param catalogues those of the records
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException where a key is none of this version
   */
  public static StudyPlan read(List<Row> rows, Catalogues catalogues) {
    StringBuilder text = new StringBuilder();
    List<String> outcome = new ArrayList<>();
    for (Row row : rows) {
      String value = row.text(VALUE);
      if (value != null) {
        text.append(row.text(KEY)).append(": ").append(value).append('\n');
      }
      if (value != null && PlanKey.PRIMARY_OUTCOME.key().equals(row.text(KEY))) {
        outcome.add(value); // it was known when the results were made
      }
    }
    return PlanReader.read(
        new StringReader(text.toString()), "plan", catalogues, windows -> outcome);
  }
}
