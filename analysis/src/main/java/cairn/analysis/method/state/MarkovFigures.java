package cairn.analysis.method.state;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.multistate.PanelMarkov;
import cairn.analysis.statistic.multistate.PanelMarkovFit;
import cairn.analysis.statistic.multistate.PanelModel;
import cairn.analysis.statistic.multistate.PanelObservations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The continuous-time Markov model from panel data: likelihood, intensities, mean sojourn times,
 * probabilities over time, effects of covariates. R: {@code msm::msm}.
 */
final class MarkovFigures {
  private final PanelMarkovFit fit;
  private final List<String> states;
  private final Request request;
  private final double[] at;

  /**
   * What is asked of the model.
   *
   * @param allowed moves that may happen at once, as places of states
   * @param exact states entered at the very time of their observation
   * @param times times for the probabilities P(t)
   * @param horizon time up to which expected times in each state are given; null for none
   * @param level confidence level
   */
  public record Request(
      List<StateMove> allowed,
      List<Integer> exact,
      List<Double> times,
      @Nullable Double horizon,
      double level) {}

  private MarkovFigures(PanelMarkovFit fit, List<String> states, Request request, double[] at) {
    this.fit = fit;
    this.states = states;
    this.request = request;
    this.at = at;
  }

  /**
   * The fitted model.
   *
   * @param terms covariates in the order of the file; those at the start of an interval hold during
   *     it
   * @throws NotEstimableException when nobody is seen twice, or a move was seen that the model does
   *     not allow, or the fit does not settle
   */
  public static Estimate of(
      Sequence rows, FrameColumn.Levels states, ModelTerms terms, Request request) {
    int k = states.labels().size();
    boolean[][] allowed = new boolean[k][k];
    for (StateMove move : request.allowed()) {
      allowed[move.from()][move.to()] = true;
    }
    PanelModel model =
        PanelModel.of(allowed)
            .exactlyObserved(request.exact().stream().mapToInt(Integer::intValue).toArray());
    Covariates x = ordered(terms.covariates(), rows.order());
    PanelObservations data = PanelObservations.of(rows.subject(), rows.time(), rows.state(), k, x);
    MarkovFigures figures =
        new MarkovFigures(
            PanelMarkov.fit(data, model), states.labels(), request, means(x, rows.subject()));
    List<FigureTable> tables = new ArrayList<>();
    tables.add(figures.model());
    tables.add(figures.intensities());
    if (x.size() > 0) {
      tables.add(figures.effects(x.names()));
    }
    tables.add(figures.sojourns());
    request.times().forEach(t -> tables.add(figures.probabilities(t)));
    tables.add(figures.next());
    if (request.horizon() != null) {
      tables.add(figures.expected(request.horizon()));
    }
    tables.add(figures.parameters());
    tables.add(figures.covariance());
    tables.add(crude(data, model, states.labels(), request));
    return new Estimate("Panel Markov model", tables, figures.notes(terms));
  }

  private List<String> notes(ModelTerms terms) {
    List<String> notes = new ArrayList<>(terms.notes());
    if (at.length > 0) {
      notes.add(
          "intensities, sojourn times and probabilities are at the mean of each covariate over"
              + " all observations that begin an interval");
    }
    notes.add(
        "maximum likelihood, log intervals, level "
            + Numerals.plain(request.level())
            + "; Kalbfleisch and Lawless (1985)");
    return notes;
  }

  private static Covariates ordered(Covariates x, int[] order) {
    Covariates result = Covariates.rows(order.length);
    for (int j = 0; j < x.size(); j++) {
      double[] column = new double[order.length];
      for (int i = 0; i < order.length; i++) {
        column[i] = x.value(order[i], j);
      }
      result = result.and(x.names().get(j), column);
    }
    return result;
  }

  private static double[] means(Covariates x, int[] subject) {
    double[] means = new double[x.size()];
    int n = 0;
    for (int i = 0; i + 1 < subject.length; i++) {
      if (subject[i] == subject[i + 1]) {
        n++;
        for (int j = 0; j < means.length; j++) {
          means[j] += x.value(i, j);
        }
      }
    }
    for (int j = 0; j < means.length; j++) {
      means[j] /= n;
    }
    return means;
  }

  private FigureTable model() {
    return FigureTable.single(
        "Model",
        "model",
        List.of("minus2loglik", "n_params", "n_obs", "n_subjects"),
        -2 * fit.logLikelihood(),
        fit.parameters(),
        fit.data().observations(),
        fit.data().subjects());
  }

  private FigureTable intensities() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      for (int j = 0; j < states.size(); j++) {
        if (i == j || request.allowed().contains(new StateMove(i, j))) {
          Interval q = fit.intensity(i, j, request.level(), at);
          rows.add(
              Row.of(
                  List.of(states.get(i), states.get(j)),
                  q.estimate(),
                  fit.standardError(i, j, at),
                  q.lower(),
                  q.upper()));
        }
      }
    }
    return FigureTable.keyed(
        "Intensities per unit of time (on the diagonal, minus the rate of leaving)",
        List.of("from", "to"),
        List.of("intensity", "se", "lower", "upper"),
        rows);
  }

  private boolean leaves(int state) {
    return request.allowed().stream().anyMatch(move -> move.from() == state);
  }

  private FigureTable effects(List<String> names) {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      for (int i = 0; i < states.size(); i++) {
        for (int j = 0; j < states.size(); j++) {
          if (request.allowed().contains(new StateMove(i, j))) {
            rows.add(
                Row.of(
                    List.of(names.get(c), states.get(i), states.get(j)),
                    fit.hazardRatio(c, i, j, request.level())));
          }
        }
      }
    }
    return FigureTable.keyed(
        "Ratios of intensities per unit of the covariate",
        List.of("term", "from", "to"),
        List.of("hr", "hr_lower", "hr_upper"),
        rows);
  }

  private FigureTable sojourns() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      if (leaves(i)) {
        Interval mean = fit.sojourn(i, request.level(), at);
        rows.add(
            Row.of(
                List.of(states.get(i)),
                mean.estimate(),
                fit.sojournStandardError(i, at),
                mean.lower(),
                mean.upper()));
      }
    }
    return FigureTable.keyed(
        "Mean time in a state before it is left",
        List.of("state"),
        List.of("mean", "se", "lower", "upper"),
        rows);
  }

  private FigureTable probabilities(double t) {
    double[][] p = fit.probabilities(t, at);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      for (int j = 0; j < states.size(); j++) {
        rows.add(Row.of(List.of(Numerals.plain(t), states.get(i), states.get(j)), p[i][j]));
      }
    }
    return FigureTable.keyed(
        "Probabilities P(t = " + Numerals.plain(t) + ")",
        List.of("t", "from", "to"),
        List.of("prob"),
        rows);
  }

  private FigureTable next() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      for (int j = 0; leaves(i) && j < states.size(); j++) {
        rows.add(Row.of(List.of(states.get(i), states.get(j)), fit.nextState(i, j, at)));
      }
    }
    return FigureTable.keyed("State next entered", List.of("from", "to"), List.of("next"), rows);
  }

  private FigureTable parameters() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < fit.parameters(); i++) {
      String key = Integer.toString(i + 1);
      double se = Math.sqrt(fit.covariance(i, i));
      rows.add(Row.of(List.of(key), fit.parameter(i), se));
    }
    return FigureTable.keyed(
            "Parameters on the log scale", List.of("parameter"), List.of("log", "log_se"), rows)
        .asDetail();
  }

  private FigureTable covariance() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < fit.parameters(); i++) {
      for (int j = i; j < fit.parameters(); j++) {
        String key = "vcov[" + (i + 1) + "," + (j + 1) + "]";
        rows.add(Row.of(List.of(key), fit.covariance(i, j)));
      }
    }
    return FigureTable.named("Covariance on the log scale", "of", List.of("cov"), rows).asDetail();
  }

  private FigureTable expected(double horizon) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      double[] times = fit.expectedTimes(i, horizon, at);
      for (int j = 0; j < times.length; j++) {
        rows.add(Row.of(List.of(states.get(i), states.get(j)), times[j]));
      }
    }
    return FigureTable.keyed(
        "Time expected in each state up to " + Numerals.plain(horizon) + ", by the first state",
        List.of("from", "to"),
        List.of("expected_time"),
        rows);
  }

  private static FigureTable crude(
      PanelObservations data, PanelModel model, List<String> states, Request request) {
    double[][] q = PanelMarkov.crudeIntensities(data, model);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < q.length; j++) {
        if (i == j || request.allowed().contains(new StateMove(i, j))) {
          rows.add(Row.of(List.of(states.get(i), states.get(j)), q[i][j]));
        }
      }
    }
    return FigureTable.keyed(
            "Crude intensities: moves seen over time in the state",
            List.of("from", "to"),
            List.of("crude"),
            rows)
        .asDetail();
  }
}
