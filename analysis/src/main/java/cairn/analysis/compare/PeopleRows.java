package cairn.analysis.compare;

import cairn.analysis.question.attendance.AttendanceTally;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;

/** Who is in the results, how they came to meetings, what they chose, and what was recorded. */
public final class PeopleRows {
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
}
