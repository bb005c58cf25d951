package cairn.analysis.compare;

import cairn.analysis.question.attendance.AttendanceTally;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PeopleTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;

/** Who is in the results, how they came to meetings, what they chose, and what was recorded. */
public final class PeopleRows {
  private static final double MILLION = 1e6;

  private PeopleRows() {}

  /** Rows of {@code completion}. */
  public static List<Row> completion(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    Counts completion = new Counts();
    completion.merge(summary.completion);
    summary
        .tally(AttendanceTally.class)
        .courses()
        .sorted()
        .forEach((key, n) -> completion.add(new Key(key.groupType(), key.rule()), n));
    completion
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(StayingTables.COMPLETION)
                        .set("group_type", key.word(0))
                        .set("rule", key.word(1))
                        .set("n", n[0])
                        .set("achieved", n[1])
                        .share(Wilson.interval(new Counted(n[1], n[0]), level))
                        .build()));
    return rows;
  }

  /** Rows of {@code goals_by_type}. */
  public static List<Row> goals(Summary summary) {
    Counts attainment = Rollup.withAll(summary.attainment, 0);
    List<Row> rows = new ArrayList<>();
    Rollup.withAll(summary.goals, 0)
        .sorted()
        .forEach(
            (key, n) -> {
              long[] t = attainment.get(2, key.word(0), key.word(1));
              RowDraft row =
                  new RowDraft(PeopleTables.GOALS)
                      .set("group_type", key.word(0))
                      .set("goal_type", key.word(1));
              String[] columns = {
                "people", "set", "reviewed", "met", "partly", "not_met", "changed", "reviews"
              };
              for (int i = 0; i < columns.length; i++) {
                row.set(columns[i], n[i]);
              }
              rows.add(
                  row.set("mean_attainment", t[0] == 0 ? null : (Object) (t[1] / MILLION / t[0]))
                      .build());
            });
    return rows;
  }
}
