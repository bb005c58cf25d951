package cairn.analysis.question.plan;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.person.plan.PlanReader;
import cairn.analysis.person.plan.PlanText;
import cairn.analysis.person.plan.StudyPlan;
import cairn.ingest.catalogue.Catalogues;
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
  private PublishedPlan() {}

  /**
   * Rows of the table {@code plan}.
   *
   * @param reference key of the reference group type; empty where nobody came to a group
   */
  static List<PlanRow> rows(AnalysisRequest request, String reference) {
    Map<PlanKey, String> standard = PlanText.of(StudyPlan.standard());
    Map<PlanKey, String> planned = PlanText.of(request.plan());
    Map<PlanKey, String> settled = new EnumMap<>(planned);
    settled.put(PlanKey.START, request.start().key());
    if (!reference.isEmpty()) {
      settled.put(PlanKey.REFERENCE_GROUP_TYPE, reference);
    }
    List<PlanRow> rows = new ArrayList<>();
    for (PlanKey key : PlanKey.values()) {
      String usual = standard.get(key);
      rows.add(
          new PlanRow(
              key.key(), settled.get(key), source(planned.get(key), usual), usual, key.meaning()));
    }
    return rows;
  }

  private static PlanRow.Source source(@Nullable String planned, @Nullable String usual) {
    if (planned == null) {
      return PlanRow.Source.RECORDS;
    }
    return planned.equals(usual) ? PlanRow.Source.STANDARD : PlanRow.Source.PLAN;
  }

  /** Whether it is the plan that says what a key is, and neither what is usual nor the records. */
  public static boolean isPlanned(List<PlanRow> rows, PlanKey key) {
    return rows.stream()
        .anyMatch(row -> row.key().equals(key.key()) && row.source() == PlanRow.Source.PLAN);
  }

  /**
   * The plan of published results.
   *
   * @param rows rows of the table {@code plan}
   * @param catalogues those of the records
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException where a key is none of this version
   */
  public static StudyPlan read(List<PlanRow> rows, Catalogues catalogues) {
    StringBuilder text = new StringBuilder();
    List<String> outcome = new ArrayList<>();
    for (PlanRow row : rows) {
      String value = row.value();
      if (value != null) {
        text.append(row.key()).append(": ").append(value).append('\n');
      }
      if (value != null && PlanKey.PRIMARY_OUTCOME.key().equals(row.key())) {
        outcome.add(value); // it was known when the results were made
      }
    }
    return PlanReader.read(
        new StringReader(text.toString()), "plan", catalogues, windows -> outcome);
  }
}
