package cairn.reports.section;

import static cairn.analysis.result.StayingComparisonTables.STAYING_COMPARISONS;
import static cairn.analysis.result.StayingComparisonTables.STAYING_SENSITIVITY;

import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StageModelRow.Standing;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.stage.Direction;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up rows of what sets staying, stages and days of use of group types side by side. */
final class MadeUpComparisons {
  private final Map<Table, List<Row>> rows;
  private final List<String> types;
  private final Map<String, Long> people;

  private MadeUpComparisons(Map<Table, List<Row>> rows, Map<String, Long> people) {
    this.rows = rows;
    this.people = people;
    this.types = List.copyOf(people.keySet());
  }

  /** Adds the rows; one type has nothing beside it. */
  static void add(Map<Table, List<Row>> rows, Map<String, Long> people) {
    MadeUpComparisons made = new MadeUpComparisons(rows, people);
    made.gaps();
    if (people.size() > 1) {
      made.staying();
    }
    made.stages();
    made.beforeAfter();
  }

  private void put(Table table, RowOf row) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row.row());
  }

  private <T extends Record> void put(RecordTable<T> table, T row) {
    rows.computeIfAbsent(table.table(), t -> new ArrayList<>()).add(table.row(row));
  }

  private long n(String type) {
    return people.getOrDefault(type, 0L);
  }

  private void staying() {
    put(
        STAYING_COMPARISONS,
        RowOf.table(STAYING_COMPARISONS)
            .with("group_type", "all")
            .with("reference", "all")
            .with("comparison", "overall")
            .with("n", people.values().stream().mapToLong(x -> x).sum())
            .with("log_rank", 9.2)
            .with("log_rank_df", types.size() - 1.0)
            .with("log_rank_p", 0.027)
            .with("headline", "none")
            .with("standing", "compared"));
    for (int t = 1; t < types.size(); t++) {
      boolean few = n(types.get(t)) < 20;
      RowOf row =
          RowOf.table(STAYING_COMPARISONS)
              .with("group_type", types.get(t))
              .with("reference", types.get(0))
              .with("comparison", "reference")
              .with("n", n(types.get(t)))
              .with("stopped", n(types.get(t)) / 2)
              .with("clusters", 12)
              .with("reference_n", n(types.get(0)))
              .with("headline", few ? "none" : t == 2 ? "restricted_mean" : "hazard_ratio")
              .with("standing", few ? "not_estimable" : "compared");
      if (few) {
        row.with("note", "no hazard ratio: event never occurs, so nothing can be compared");
      } else {
        double ratio = 0.6 + 0.3 * t;
        row.with("log_rank", 4.4)
            .with("log_rank_df", 1.0)
            .with("log_rank_p", 0.036)
            .with("log_rank_p_holm", 0.11)
            .with("log_rank_p_groups", 0.06)
            .with("gray_stopped", 3.1)
            .with("gray_stopped_p", 0.078)
            .with("horizon_weeks", 8)
            .with("horizon_from", "planned_length")
            .with("mean_weeks", 6.2)
            .with("mean_lower", 5.8)
            .with("mean_upper", 6.6)
            .with("reference_mean_weeks", 5.1)
            .with("reference_mean_lower", 4.6)
            .with("reference_mean_upper", 5.6)
            .with("mean_difference", 1.1)
            .with("mean_difference_lower", 0.5)
            .with("mean_difference_upper", 1.7)
            .with("hazard_ratio", ratio)
            .with("hazard_lower", ratio * 0.8)
            .with("hazard_upper", ratio * 1.25)
            .with("adjusted_n", n(types.get(t)))
            .with("adjusted_stopped", n(types.get(t)) / 2)
            .with("adjusted_hazard_ratio", ratio)
            .with("adjusted_hazard_lower", ratio * 0.7)
            .with("adjusted_hazard_upper", ratio * 1.4)
            .with("adjusted_for", "baseline_days, goal_type=moderation")
            .with("proportional_p", t == 2 ? 0.01 : 0.4);
      }
      put(STAYING_COMPARISONS, row);
    }
  }

  private void gaps() {
    for (String type : types) {
      for (String gap : List.of("catalogue", "14", "90")) {
        for (int week : new int[] {4, 8, 13, 26, 52}) {
          RowOf row =
              RowOf.table(STAYING_SENSITIVITY)
                  .with("group_type", type)
                  .with("gap", gap)
                  .with("gap_days", gap.equals("catalogue") ? 28 : Long.parseLong(gap))
                  .with("week", week)
                  .with("n", n(type));
          put(
              STAYING_SENSITIVITY,
              week > 26
                  ? row.with("note", "not_observed_that_long")
                  : row.with("share", 0.7).with("lower", 0.6).with("upper", 0.8));
        }
      }
    }
  }

  private void stages() {
    boolean two = types.size() > 1;
    put(
        StageModelRow.TABLE,
        new StageModelRow(
            "all",
            "clinician",
            "all",
            900,
            3,
            null,
            two
                ? new StageModelRow.Comparison(
                    types.get(0) + " " + types.get(1), -400, -390, 14.2, 8, 0.077)
                : null,
            two ? Standing.COMPARED : Standing.ESTIMATED,
            two ? null : "fewer than two group types have enough moves"));
    for (Stage target : List.of(Stage.ACTION, Stage.MAINTENANCE)) {
      for (Stage from : Stage.values()) {
        if (from.compareTo(Stage.ACTION) <= 0 && from != target) {
          put(
              StageTimeRow.TABLE,
              new StageTimeRow(
                  "all",
                  "clinician",
                  "all",
                  from,
                  target,
                  900,
                  31.4,
                  new Limits(22.0, target == Stage.ACTION ? 47.5 : 812, "draws"),
                  null));
        }
      }
    }
    for (Path path : Path.values()) {
      put(
          StagePathRow.TABLE,
          new StagePathRow("all", "all", "clinician", path, 12, 60, MadeUpMonth.share(12, 60)));
    }
    put(
        DirectionRow.TABLE,
        new DirectionRow(
            "all",
            "all",
            "clinician",
            Direction.FORWARD,
            200,
            900,
            90,
            MadeUpMonth.share(200, 900)));
  }

  private void beforeAfter() {
    List<String> every = new ArrayList<>(List.of("all"));
    every.addAll(types);
    for (String type : every) {
      boolean compared = !type.equals("all") && types.size() > 1;
      put(
          BeforeAfterRow.TABLE,
          new BeforeAfterRow(
              type,
              "alcohol",
              "week_13",
              new BeforeAfterRow.Days(40, 4, 20.6, 11.3, -9.3),
              new Limits(-11.1, -7.5, "paired t"),
              compared
                  ? new BeforeAfterRow.Regressed(
                      19.8, 160, 0.8, BeforeAfterRow.Source.RECORDS, -0.8, -8.5, -10.1, -6.9)
                  : null,
              compared
                  ? null
                  : type.equals("all")
                      ? "everybody is the population here"
                      : "only one group type: it is the population"));
    }
  }
}
