package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.AT;
import static cairn.analysis.method.SharedOptions.CENSORED;
import static cairn.analysis.method.SharedOptions.ENDING;
import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.INTERVAL;
import static cairn.analysis.method.SharedOptions.STEPS;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.competing.CumulativeIncidence.Variance;
import cairn.analysis.statistic.competing.IncidenceCurve;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate cumulative-incidence}: ends that compete. */
public final class CumulativeIncidenceMethod implements Method {
  private static final Option<Variance> VARIANCE =
      Option.choice(
              "--variance",
              "KIND",
              Variance.class,
              "of se and interval: aalen (as cmprsk) or greenwood (as survfit)")
          .otherwise("aalen");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "cumulative-incidence",
            "The share that has come to each of several ends by a time, where the ends compete.",
            "cmprsk::cuminc() in R")
        .with(TIME.needed(), ENDING.needed(), CENSORED, GROUP, AT, STEPS, INTERVAL, VARIANCE)
        .example(
            "cairn estimate cumulative-incidence --in melanoma.csv --time time \\",
            "   --event status --group sex --at 365,1000",
            "cairn estimate cumulative-incidence --in stays.csv --time days --event end \\",
            "   --censored 'still there' --steps");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, ENDING, GROUP);
    ObservedEnds ends = rows.causes(TIME, ENDING, CENSORED);
    return of(
        ends,
        rows.groups(GROUP),
        new Request(
            asked.get(INTERVAL),
            asked.get(VARIANCE),
            asked.level(),
            asked.list(AT),
            asked.is(STEPS)));
  }

  /**
   * What is asked of the curves.
   *
   * @param scale scale of the intervals
   * @param variance which variance the standard error and the interval use
   * @param level confidence level
   * @param times times to read the curves at; none for the last time of all
   * @param steps whether to give every time at which somebody came to the end
   */
  public record Request(
      SurvivalScale scale, Variance variance, double level, List<Double> times, boolean steps) {}

  /**
   * The curves of these people.
   *
   * @throws NotEstimableException when there is nobody
   */
  private static Estimate of(ObservedEnds ends, FrameColumn.Levels group, Request request) {
    List<EndCounts> counts = ends.byGroup(group);
    List<Double> times = request.times();
    if (times.isEmpty()) {
      double last = 0;
      for (double time : ends.time()) {
        last = Math.max(last, time);
      }
      times = List.of(last);
    }
    List<Row> people = new ArrayList<>();
    List<Row> at = new ArrayList<>();
    List<Row> variances = new ArrayList<>();
    List<Row> steps = new ArrayList<>();
    for (int j = 0; j < counts.size(); j++) {
      String label = group.labels().get(j);
      people.add(Row.of(List.of(label, "censored"), counts.get(j).total(0)));
      for (int c = 1; c <= ends.causes().size(); c++) {
        String cause = ends.causes().get(c - 1);
        IncidenceCurve curve = CumulativeIncidence.estimate(counts.get(j), c);
        people.add(Row.of(List.of(label, cause), counts.get(j).total(c)));
        for (double t : times) {
          List<String> key = List.of(label, cause, Numerals.plain(t));
          at.add(row(curve, key, t, request));
          variances.add(
              Row.of(
                  key,
                  curve.varianceAt(t, Variance.AALEN),
                  curve.varianceAt(t, Variance.GREENWOOD)));
        }
        for (int i = 0; request.steps() && i < curve.size(); i++) {
          if (curve.events(i) > 0) {
            double t = curve.time(i);
            steps.add(row(curve, List.of(label, cause, Numerals.plain(t)), t, request));
          }
        }
      }
    }
    return answer(people, at, variances, steps, request).withNotes(ends.notes());
  }

  private static Row row(IncidenceCurve curve, List<String> key, double t, Request request) {
    Interval interval = curve.at(t, request.scale(), request.variance(), request.level());
    return Row.of(
        key,
        interval.estimate(),
        Math.sqrt(curve.varianceAt(t, request.variance())),
        interval.lower(),
        interval.upper());
  }

  private static Estimate answer(
      List<Row> people, List<Row> at, List<Row> variances, List<Row> steps, Request request) {
    List<String> stats = List.of("cif", "se", "lower", "upper");
    List<FigureTable> tables = new ArrayList<>();
    tables.add(FigureTable.keyed("People", List.of("group", "end"), List.of("count"), people));
    tables.add(
        FigureTable.keyed(
            "Share that has come to the end by time t", List.of("group", "cause", "t"), stats, at));
    tables.add(
        FigureTable.keyed(
                "Variances",
                List.of("group", "cause", "t"),
                List.of("var_aalen", "var_greenwood"),
                variances)
            .asDetail());
    if (request.steps()) {
      tables.add(FigureTable.keyed("Every step", List.of("group", "cause", "time"), stats, steps));
    }
    return new Estimate(
        "Cumulative incidence",
        tables,
        List.of(
            "se and interval from "
                + (request.variance() == Variance.AALEN
                    ? "Aalen's variance (as cmprsk)"
                    : "the Greenwood-type variance (as survfit and etm)")
                + ", "
                + request.scale().key()
                + " interval, level "
                + Numerals.plain(request.level())
                + "; Aalen (1978), Gray (1988)"));
  }
}
