package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.PeopleTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is in the results, how they came to meetings, what they chose, and what was recorded. */
public final class PeopleRows {
  private static final double MILLION = 1e6;

  /** How far below its target a check may be and still be just below it. */
  private static final double JUST_BELOW = 0.02;

  private PeopleRows() {}

  /**
   * A check of the records.
   *
   * @param key its name
   * @param label the check in words
   * @param target the share aimed at, or NaN where the number is for information
   */
  public record Check(String key, String label, double target) {}

  /**
   * Meetings held and groups, by group type.
   *
   * @param groups groups that have met
   * @param sessions meetings held
   */
  public record Held(long groups, long sessions) {}

  /** Rows of {@code people}. */
  public static List<Row> people(Summary summary) {
    List<Row> rows = new ArrayList<>();
    Rollup.withAll(summary.people, 0)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(PeopleTables.PEOPLE)
                        .set("group_type", key.word(0))
                        .set("step", key.word(1))
                        .set("n", n[0])
                        .build()));
    return rows;
  }

  /** Rows of {@code composition}. */
  public static List<Row> composition(Summary summary) {
    Counts counts = Rollup.withAll(summary.composition, 0);
    Counts totals = new Counts();
    counts.sorted().forEach((key, n) -> totals.add(key.with(2, ""), n));
    List<Row> rows = new ArrayList<>();
    counts
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(PeopleTables.COMPOSITION)
                        .set("group_type", key.word(0))
                        .set("variable", key.word(1))
                        .set("category", key.word(2))
                        .set("n", n[0])
                        .set("of", totals.get(1, key.word(0), key.word(1), "")[0])
                        .build()));
    return rows;
  }

  /** Rows of {@code attendance_by_type}; the share is of all meetings offered. */
  public static List<Row> attendance(Summary summary, Map<String, Held> held) {
    List<Row> rows = new ArrayList<>();
    summary
        .participation
        .sorted()
        .forEach(
            (key, n) -> {
              Held meetings = held.getOrDefault(key.word(0), new Held(0, 0));
              long withoutExcused = n[0] - n[3];
              rows.add(
                  new RowDraft(StayingTables.ATTENDANCE)
                      .set("group_type", key.word(0))
                      .set("groups", meetings.groups())
                      .set("sessions_held", meetings.sessions())
                      .set("people", n[5])
                      .set("offered", n[0])
                      .set("attended", n[1])
                      .set("absent", n[2])
                      .set("excused", n[3])
                      .set("not_recorded", n[4])
                      .set("one_session_only", n[6])
                      .set("share", new Counted(n[1], n[0]).proportion())
                      .set("share_excused_left_out", new Counted(n[1], withoutExcused).proportion())
                      .build());
            });
    return rows;
  }

  /** Rows of {@code months}. */
  public static List<Row> months(Summary summary, Counts sessionsHeld) {
    List<Row> rows = new ArrayList<>();
    summary
        .months
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(StayingTables.MONTHS)
                        .set("group_type", key.word(0))
                        .set("month", key.word(1))
                        .set("sessions_held", sessionsHeld.get(1, key.word(0), key.word(1))[0])
                        .set("visits", n[0])
                        .set("people", n[1])
                        .build()));
    return rows;
  }

  /** Rows of {@code completion}. */
  public static List<Row> completion(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    summary
        .completion
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

  /** Rows of {@code quality}. */
  public static List<Row> quality(Summary summary, List<Check> checks) {
    List<Row> rows = new ArrayList<>();
    for (Check check : checks) {
      long[] n = summary.quality.get(2, check.key());
      boolean aims = !Double.isNaN(check.target()) && n[1] > 0;
      double share = n[1] == 0 ? 0 : (double) n[0] / n[1];
      rows.add(
          new RowDraft(PeopleTables.QUALITY)
              .set("check", check.key())
              .set("label", check.label())
              .set("n", n[0])
              .set("of", n[1])
              .set("share", new Counted(n[0], n[1]).proportion())
              .set("target", Double.isNaN(check.target()) ? null : (Object) check.target())
              .set("result", aims ? result(share, check.target()) : "for_information")
              .build());
    }
    return rows;
  }

  private static String result(double share, double target) {
    if (share >= target) {
      return "met";
    }
    return share >= target - JUST_BELOW ? "just_below" : "below";
  }
}
