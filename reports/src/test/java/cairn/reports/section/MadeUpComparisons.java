package cairn.reports.section;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingComparisonRow.Headline;
import cairn.analysis.question.staying.StayingComparisonRow.ReferenceSide;
import cairn.analysis.question.staying.StayingComparisonRow.Side;
import cairn.analysis.question.staying.StayingMeans;
import cairn.analysis.question.staying.StayingMeans.HorizonFrom;
import cairn.analysis.question.staying.StayingSensitivityRow;
import cairn.analysis.question.staying.StayingTests;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
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

  private <T extends Record> void put(RecordTable<T> table, T row) {
    rows.computeIfAbsent(table.table(), t -> new ArrayList<>()).add(table.row(row));
  }

  private long n(String type) {
    return people.getOrDefault(type, 0L);
  }

  private void staying() {
    put(
        StayingComparisonRow.TABLE,
        new StayingComparisonRow(
            "all",
            "all",
            Comparison.OVERALL,
            new Side(people.values().stream().mapToLong(x -> x).sum(), 0L, 0),
            new ReferenceSide(0, 0L, 0),
            new StayingTests.LogRank(9.2, types.size() - 1.0, 0.027, null, null),
            new StayingTests.Gray(null, null, null, null, null, null),
            null,
            null,
            null,
            Headline.NONE,
            Standing.COMPARED,
            null));
    for (int t = 1; t < types.size(); t++) {
      put(StayingComparisonRow.TABLE, against(types.get(t), t));
    }
  }

  private StayingComparisonRow against(String type, int place) {
    boolean few = n(type) < 20;
    double ratio = 0.6 + 0.3 * place;
    return new StayingComparisonRow(
        type,
        types.get(0),
        Comparison.REFERENCE,
        new Side(n(type), n(type) / 2, 12),
        new ReferenceSide(n(types.get(0)), 0L, 0),
        few
            ? new StayingTests.LogRank(null, null, null, null, null)
            : new StayingTests.LogRank(4.4, 1.0, 0.036, 0.11, 0.06),
        few
            ? new StayingTests.Gray(null, null, null, null, null, null)
            : new StayingTests.Gray(3.1, 0.078, null, null, null, null),
        few
            ? null
            : new StayingMeans(
                8,
                HorizonFrom.PLANNED_LENGTH,
                new StayingMeans.Mean(6.2, 5.8, 6.6),
                new StayingMeans.ReferenceMean(5.1, 4.6, 5.6),
                new StayingMeans.Difference(1.1, 0.5, 1.7, 0.001, 0.003),
                ""),
        few
            ? null
            : new StayingComparisonRow.Hazard(
                ratio, ratio * 0.8, ratio * 1.25, null, null, place == 2 ? 0.01 : 0.4),
        few
            ? null
            : new StayingComparisonRow.Adjusted(
                n(type),
                n(type) / 2,
                new StayingComparisonRow.AdjustedHazard(ratio, ratio * 0.7, ratio * 1.4, null),
                "baseline_days, goal_type=moderation",
                null),
        few ? Headline.NONE : Headline.RESTRICTED_MEAN,
        few ? Standing.NOT_ESTIMABLE : Standing.COMPARED,
        few ? "no hazard ratio: event never occurs, so nothing can be compared" : null);
  }

  private void gaps() {
    for (String type : types) {
      for (String gap : List.of(StayingSensitivityRow.CATALOGUE, "14", "90")) {
        for (int week : new int[] {4, 8, 13, 26, 52}) {
          boolean seen = week <= 26;
          put(
              StayingSensitivityRow.TABLE,
              new StayingSensitivityRow(
                  type,
                  gap,
                  gap.equals(StayingSensitivityRow.CATALOGUE) ? 28 : Integer.parseInt(gap),
                  week,
                  n(type),
                  0,
                  seen
                      ? new StayingSensitivityRow.Still(0.7, 0.6, 0.8)
                      : new StayingSensitivityRow.Still(null, null, null),
                  seen ? null : "not_observed_that_long",
                  ""));
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
              new BeforeAfterRow.Days(40, 4, 20.6, 11.3, -9.3, null, null),
              new Limits(-11.1, -7.5, "paired t"),
              compared
                  ? new BeforeAfterRow.Regressed(
                      new BeforeAfterRow.Population(19.8, 160),
                      0.8,
                      BeforeAfterRow.Source.RECORDS,
                      -0.8,
                      new BeforeAfterRow.Remaining(-8.5, -10.1, -6.9))
                  : null,
              compared
                  ? null
                  : type.equals("all")
                      ? "everybody is the population here"
                      : "only one group type: it is the population"));
    }
  }
}
