package cairn.reports.section;

import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.person.plan.PlanText;
import cairn.analysis.question.plan.PlanRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The study plan behind the numbers, every key of it, and what changed in it since last month. */
public final class StudyPlanBlock {
  /** Settled by the records where a plan says nothing, so that a change is none of the plan. */
  private static final Set<PlanKey> BY_RECORDS =
      EnumSet.of(PlanKey.START, PlanKey.REFERENCE_GROUP_TYPE);

  private StudyPlanBlock() {}

  /** The table; empty where the results hold no plan. */
  public static Optional<Block> block(ReportMaterial m) {
    RowsOf<PlanRow> plan = m.rows(PlanRow.TABLE);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    List<List<Value>> lines = new ArrayList<>();
    for (PlanRow r : plan) {
      lines.add(
          List.of(
              Value.text(r.key()),
              Value.text(r.value() == null ? "none" : r.value()),
              Value.text(source(r)),
              Value.text(Words.capital(r.meaning()))));
    }
    return Optional.of(
        new Block.TableBlock(
            "study-plan",
            PublishedTable.of(
                "study_plan",
                "The study plan: every choice behind the numbers",
                List.of(
                    TableColumn.text("key", "Key of the plan"),
                    TableColumn.text("value", "Value"),
                    TableColumn.text("source", "Where it comes from"),
                    TableColumn.text("meaning", "Meaning")),
                lines),
            List.of(
                Note.of(
                    "A plan is a file handed to the analysis. What it leaves out is as usual, or as"
                        + " the records have it."))));
  }

  private static String source(PlanRow r) {
    return switch (r.source()) {
      case STANDARD -> "As usual";
      case RECORDS -> "As the records have it";
      case PLAN -> r.standard() == null ? "The plan" : "The plan; as usual it is " + r.standard();
    };
  }

  /** Keys whose value is another than in last month's plan. */
  public static List<String> changed(MonthResults now, MonthResults before) {
    Map<PlanKey, String> values = PlanText.of(now.plan());
    Map<PlanKey, String> earlier = PlanText.of(before.plan());
    return EnumSet.complementOf(EnumSet.copyOf(BY_RECORDS)).stream()
        .filter(key -> !values.getOrDefault(key, "").equals(earlier.getOrDefault(key, "")))
        .map(PlanKey::key)
        .toList();
  }
}
