package cairn.analysis.method.survival;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.RestrictedMean;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalQuantile;
import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.ArrayList;
import java.util.List;

/**
 * Kaplan–Meier curves by group: people, quantiles, values at times, restricted means and their
 * differences. R: {@code survfit}, {@code quantile}, {@code summary(times =, extend = TRUE)},
 * {@code summary(rmean =)}.
 */
final class KaplanMeierFigures {
  private static final List<String> CURVE =
      List.of("n.risk", "n.event", "n.censor", "surv", "std.err", "lower", "upper");

  private final FrameColumn.Levels group;
  private final List<SurvivalCurve> curves = new ArrayList<>();
  private final Request request;

  /**
   * What is asked of the curves.
   *
   * @param scale scale of the intervals
   * @param level confidence level
   * @param quantiles shares that have left, such as 0.5 for the median
   * @param times times to read the curve at
   * @param horizons horizons of restricted means
   * @param steps whether to give every step of the curve
   */
  public record Request(
      SurvivalScale scale,
      double level,
      List<Double> quantiles,
      List<Double> times,
      List<Double> horizons,
      boolean steps) {}

  private KaplanMeierFigures(ObservedEnds ends, FrameColumn.Levels group, Request request) {
    this.group = group;
    this.request = request;
    for (EndCounts counts : ends.byGroup(group)) {
      curves.add(KaplanMeier.estimate(counts));
    }
  }

  /**
   * The curves of these people.
   *
   * @throws NotEstimableException when there is nobody
   */
  public static Estimate of(ObservedEnds ends, FrameColumn.Levels group, Request request) {
    KaplanMeierFigures figures = new KaplanMeierFigures(ends, group, request);
    List<FigureTable> tables = new ArrayList<>();
    tables.add(figures.people());
    if (!request.quantiles().isEmpty()) {
      tables.add(figures.quantiles());
    }
    if (!request.times().isEmpty()) {
      tables.add(figures.at());
    }
    if (!request.horizons().isEmpty()) {
      tables.add(figures.means());
    }
    if (!request.horizons().isEmpty() && figures.curves.size() > 1) {
      tables.add(figures.differences());
    }
    if (request.steps()) {
      tables.add(figures.steps());
    }
    return new Estimate("Kaplan-Meier", tables, figures.notes());
  }

  private String label(int j) {
    return group.labels().get(j);
  }

  private FigureTable people() {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < curves.size(); j++) {
      SurvivalCurve curve = curves.get(j);
      long events = curve.events();
      rows.add(Row.of(List.of(label(j)), curve.people(), events, curve.people() - events));
    }
    return FigureTable.keyed(
        "People", List.of("group"), List.of("records", "events", "censored"), rows);
  }

  private FigureTable quantiles() {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < curves.size(); j++) {
      for (double p : request.quantiles()) {
        Interval q = SurvivalQuantile.of(curves.get(j), p, request.scale(), request.level());
        rows.add(Row.of(List.of(label(j), Numerals.plain(p)), q));
      }
    }
    return FigureTable.keyed(
        "Time by which a share p has had the event",
        List.of("group", "p"),
        List.of("quantile", "lower", "upper"),
        rows);
  }

  private FigureTable at() {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < curves.size(); j++) {
      SurvivalCurve curve = curves.get(j);
      int step = 0;
      for (double t : request.times()) {
        long events = 0;
        long censored = 0;
        for (; step < curve.size() && curve.time(step) <= t; step++) {
          events += curve.events(step);
          censored += curve.censored(step);
        }
        rows.add(
            Row.of(
                List.of(label(j), Numerals.plain(t)),
                curve.atRiskAt(t),
                events,
                censored,
                Quantity.of(curve.survivalAt(t)),
                curve.standardErrorAt(t),
                curve.at(t, request.scale(), request.level()).lower(),
                curve.at(t, request.scale(), request.level()).upper()));
      }
    }
    return FigureTable.keyed(
        "Still without the event at time t (events and censored since the time before)",
        List.of("group", "t"),
        CURVE,
        rows);
  }

  private FigureTable steps() {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < curves.size(); j++) {
      SurvivalCurve curve = curves.get(j);
      for (int i = 0; i < curve.size(); i++) {
        Interval at = curve.interval(i, request.scale(), request.level());
        rows.add(
            Row.of(
                List.of(label(j), Numerals.plain(curve.time(i))),
                curve.atRisk(i),
                curve.events(i),
                curve.censored(i),
                at.estimate(),
                curve.standardError(i),
                at.lower(),
                at.upper()));
      }
    }
    return FigureTable.keyed("Every step", List.of("group", "time"), CURVE, rows);
  }

  private FigureTable means() {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < curves.size(); j++) {
      for (double tau : request.horizons()) {
        RestrictedMean mean = RestrictedMean.of(curves.get(j), tau);
        Interval interval = mean.interval(request.level());
        rows.add(
            Row.of(
                List.of(label(j), Numerals.plain(tau)),
                mean.mean(),
                mean.standardError(),
                interval.lower(),
                interval.upper()));
      }
    }
    return FigureTable.keyed(
        "Mean time up to tau",
        List.of("group", "tau"),
        List.of("rmst", "se", "lower", "upper"),
        rows);
  }

  private FigureTable differences() {
    List<Row> rows = new ArrayList<>();
    for (double tau : request.horizons()) {
      RestrictedMean first = RestrictedMean.of(curves.get(0), tau);
      for (int j = 1; j < curves.size(); j++) {
        RestrictedMean other = RestrictedMean.of(curves.get(j), tau);
        Interval difference = other.minus(first, request.level());
        rows.add(
            Row.of(
                List.of(label(j) + " - " + label(0), Numerals.plain(tau)),
                difference.estimate(),
                Math.hypot(first.standardError(), other.standardError()),
                difference.lower(),
                difference.upper(),
                other.test(first).statistic(),
                other.test(first).p()));
      }
    }
    return FigureTable.keyed(
        "Difference of mean times up to tau",
        List.of("difference", "tau"),
        List.of("diff", "se_diff", "lower", "upper", "z", "p"),
        rows);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Kaplan-Meier with Greenwood's variance, "
            + request.scale().key()
            + " interval, level "
            + Numerals.plain(request.level())
            + "; Kaplan and Meier (1958)");
    for (int j = 0; j < curves.size(); j++) {
      double last = curves.get(j).lastTime();
      if (request.times().stream().anyMatch(t -> t > last)) {
        notes.add(
            "group="
                + label(j)
                + ": nobody is observed at some of these times; the curve keeps"
                + " its last value there");
      }
      for (double tau : request.horizons()) {
        if (RestrictedMean.of(curves.get(j), tau).extended()) {
          notes.add(
              "group="
                  + label(j)
                  + ": tau="
                  + Numerals.plain(tau)
                  + " lies beyond the last observation; the curve is carried on to it");
        }
      }
    }
    return notes;
  }
}
