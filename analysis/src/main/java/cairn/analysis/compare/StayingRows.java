package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.CumulativeIncidence;
import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.IncidenceCurve;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.SurvivalCurve;
import cairn.analysis.statistic.SurvivalQuantile;
import cairn.analysis.statistic.SurvivalScale;
import cairn.ingest.contract.Row;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Staying by group type: Kaplan–Meier with planned and outside ends as competing ends. The first
 * stay of each person in each type counts.
 */
public final class StayingRows {
  private static final int DAYS_IN_WEEK = 7;
  static final int[] POINTS = {4, 8, 13, 26, 52};

  private StayingRows() {}

  /** Rows of {@code staying}: every whole week from 0 to the longest observed stay. */
  public static List<Row> staying(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    states(summary.ends).forEach((type, state) -> curve(rows, type, state, level));
    return rows;
  }

  private static void curve(List<Row> rows, String type, EndCounts state, double level) {
    SurvivalCurve curve = KaplanMeier.estimate(state.onlyCause(cause(EndClass.LEFT)));
    Map<EndClass, IncidenceCurve> incidence = new LinkedHashMap<>();
    for (EndClass end : List.of(EndClass.LEFT, EndClass.PLANNED, EndClass.COMPETING)) {
      incidence.put(end, CumulativeIncidence.estimate(state, cause(end)));
    }
    int last = (int) Math.ceil(state.time(state.size() - 1) / DAYS_IN_WEEK);
    for (int week = 0; week <= last; week++) {
      double day = (double) week * DAYS_IN_WEEK;
      long stopped = until(state, EndClass.LEFT, day);
      long planned = until(state, EndClass.PLANNED, day);
      long other = until(state, EndClass.COMPETING, day);
      long censored = until(state, EndClass.CENSORED, day);
      Interval survival = curve.at(day, SurvivalScale.LOG_LOG, level);
      rows.add(
          new RowDraft(StayingTables.STAYING)
              .set("group_type", type)
              .set("week", (long) week)
              .set("still_coming", state.people() - stopped - planned - other - censored)
              .set("stopped", stopped)
              .set("planned_end", planned)
              .set("other_end", other)
              .set("follow_up_ended", censored)
              .set("survival", survival.estimate())
              .limits(survival)
              .set("share_stopped", incidence(incidence, EndClass.LEFT, day))
              .set("share_planned_end", incidence(incidence, EndClass.PLANNED, day))
              .set("share_other_end", incidence(incidence, EndClass.COMPETING, day))
              .build());
    }
  }

  private static Quantity incidence(
      Map<EndClass, IncidenceCurve> curves, EndClass end, double day) {
    IncidenceCurve curve = curves.get(end);
    if (curve == null) {
      throw new IllegalArgumentException("no curve for that end");
    }
    return Quantity.of(curve.incidenceAt(day));
  }

  /** Rows of {@code staying_summary}: quartiles in weeks, and shares at fixed weeks. */
  public static List<Row> summaries(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    states(summary.ends)
        .forEach(
            (type, state) -> {
              SurvivalCurve curve = KaplanMeier.estimate(state.onlyCause(cause(EndClass.LEFT)));
              rows.add(quantile(type, curve, "first_quartile_weeks", 0.25, level));
              rows.add(quantile(type, curve, "median_weeks", 0.5, level));
              rows.add(quantile(type, curve, "third_quartile_weeks", 0.75, level));
              for (int week : POINTS) {
                rows.add(point(type, curve, week, level));
              }
            });
    return rows;
  }

  private static Row quantile(
      String type, SurvivalCurve curve, String measure, double p, double level) {
    Interval days = SurvivalQuantile.of(curve, p, SurvivalScale.LOG_LOG, level);
    RowDraft row =
        new RowDraft(StayingTables.STAYING_SUMMARY)
            .set("group_type", type)
            .set("measure", measure)
            .set("n", curve.people())
            .set("value", weeks(days.estimate()))
            .limits(weeks(days));
    boolean limits = days.lower().isPresent() && days.upper().isPresent();
    String note = days.estimate().isPresent() ? limits ? null : "limit_not_reached" : "not_reached";
    return row.set("note", note).build();
  }

  static Interval weeks(Interval days) {
    return new Interval(
        weeks(days.estimate()),
        weeks(days.lower()),
        weeks(days.upper()),
        days.level(),
        days.method());
  }

  static Quantity weeks(Quantity days) {
    return days.isPresent() ? Quantity.of(days.value() / DAYS_IN_WEEK) : days;
  }

  private static Row point(String type, SurvivalCurve curve, int week, double level) {
    double day = (double) week * DAYS_IN_WEEK;
    RowDraft row =
        new RowDraft(StayingTables.STAYING_SUMMARY)
            .set("group_type", type)
            .set("measure", "at_week_" + week)
            .set("n", curve.people());
    Interval share = curve.at(day, SurvivalScale.LOG_LOG, level);
    if (curve.lastTime() < day) {
      return row.set("method", share.method()).set("note", "not_observed_that_long").build();
    }
    return row.set("value", share.estimate()).limits(share).build();
  }

  /** One state a group type, in the order of the keys. */
  static Map<String, EndCounts> states(Counts ends) {
    Map<String, List<int[]>> people = new TreeMap<>();
    for (Map.Entry<Key, long[]> cell : ends.sorted().entrySet()) {
      Key key = cell.getKey();
      int end = cause(EndClass.valueOf(key.word(1).toUpperCase(Locale.ROOT)));
      int day = Integer.parseInt(key.word(2));
      for (long i = 0; i < cell.getValue()[0]; i++) {
        people.computeIfAbsent(key.word(0), t -> new ArrayList<>()).add(new int[] {day, end});
      }
    }
    Map<String, EndCounts> states = new TreeMap<>();
    people.forEach(
        (type, own) ->
            states.put(
                type,
                EndCounts.ofDays(
                    own.stream().mapToInt(e -> e[0]).toArray(),
                    own.stream().mapToInt(e -> e[1]).toArray(),
                    3)));
    return states;
  }

  /** The number of an end in {@link EndCounts}. */
  static int cause(EndClass end) {
    return switch (end) {
      case CENSORED -> 0;
      case LEFT -> 1;
      case PLANNED -> 2;
      case COMPETING -> 3;
    };
  }

  private static long until(EndCounts state, EndClass end, double day) {
    long sum = 0;
    for (int i = 0; i < state.size() && state.time(i) <= day; i++) {
      sum += state.count(cause(end), i);
    }
    return sum;
  }
}
