package cairn.reports.section;

import static cairn.analysis.result.PlanTable.PLAN;

import cairn.analysis.plan.PlanKey;
import cairn.analysis.plan.PlanText;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The study plan behind the numbers, every key of it, and what changed in it since last month. */
final class StudyPlanBlock {
  /** Settled by the records where a plan says nothing, so that a change is none of the plan. */
  private static final Set<PlanKey> BY_RECORDS =
      EnumSet.of(PlanKey.START, PlanKey.REFERENCE_GROUP_TYPE);

  private StudyPlanBlock() {}

  /** The table; empty where the results hold no plan. */
  static Optional<Block> block(Material m) {
    Rows plan = m.rows(PLAN);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow r : plan) {
      lines.add(
          List.of(
              Value.text(r.text("key")),
              Value.text(r.text("value", "none")),
              Value.text(source(r)),
              Value.text(Words.capital(r.text("meaning")))));
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

  private static String source(ResultRow r) {
    String standard = r.text("standard", "");
    return switch (r.text("source")) {
      case "standard" -> "As usual";
      case "records" -> "As the records have it";
      default -> standard.isEmpty() ? "The plan" : "The plan; as usual it is " + standard;
    };
  }

  /** Keys whose value is another than in last month's plan. */
  static List<String> changed(MonthResults now, MonthResults before) {
    Map<PlanKey, String> values = PlanText.of(now.plan());
    Map<PlanKey, String> earlier = PlanText.of(before.plan());
    return EnumSet.complementOf(EnumSet.copyOf(BY_RECORDS)).stream()
        .filter(key -> !values.getOrDefault(key, "").equals(earlier.getOrDefault(key, "")))
        .map(PlanKey::key)
        .toList();
  }
}
