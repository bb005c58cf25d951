package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A continuous-time Markov model of people seen only now and then, by maximum likelihood: at what
 * rate they move between states, whatever happened between two observations.
 *
 * <p>Likelihood Π P(t)[from, to], P(t) = exp(Q t), Q the intensities per unit of time; a covariate
 * multiplies an intensity by e^{β x}. Maximised over log intensities, by scoring with the outer
 * products of the gradients and then Newton's method on the numerical second derivatives of the
 * analytic gradient, whose inverse is the covariance. R: {@code msm(state ~ time, subject, qmatrix,
 * covariates, deathexact)}.
 *
 * <p>Worked example: two states, 1 turning into 2 for good, 100 people of whom 40 are in 2 after
 * one year: intensity −log 0.6 = 0.5108 a year.
 *
 * <p>Source: Kalbfleisch and Lawless (1985), JASA 80, 863–871; Jackson (2011), Journal of
 * Statistical Software 38(8).
 */
public final class PanelMarkov {
  private static final int MOST_STEPS = 200;

  private PanelMarkov() {}

  /**
   * Fits the model.
   *
   * @throws NotEstimableException when a move was seen that no path allows, or an intensity or
   *     effect cannot be estimated (it runs to 0 or infinity), by name
   */
  public static PanelMarkovFit fit(PanelObservations data, PanelModel model) {
    if (data.states() != model.states()) {
      throw new IllegalArgumentException("data and model have the same states");
    }
    model.requirePaths(data);
    PanelLikelihood likelihood = new PanelLikelihood(data, model);
    PanelLikelihood.Point at = likelihood.at(start(data, model, likelihood.parameters()));
    at = score(likelihood, at);
    List<String> names = names(data, model, likelihood);
    for (int step = 0; step < 20; step++) {
      double[][] information = information(likelihood, at.theta());
      double[][] covariance = inverse(information, names, at.theta());
      double[] direction = new double[names.size()];
      double gain = 0;
      for (int i = 0; i < direction.length; i++) {
        for (int j = 0; j < direction.length; j++) {
          direction[i] += covariance[i][j] * at.gradient()[j];
        }
        gain += direction[i] * at.gradient()[i];
      }
      if (gain < 1e-14) {
        return new PanelMarkovFit(data, model, likelihood, at, covariance);
      }
      PanelLikelihood.Point next = along(likelihood, at, direction);
      if (next.logLikelihood() == at.logLikelihood()) {
        return new PanelMarkovFit(data, model, likelihood, at, covariance);
      }
      at = next;
    }
    throw new NotEstimableException("the panel Markov model did not settle in 20 Newton steps");
  }

  /** The test of a model against one with more parameters fitted to the same intervals. */
  public static TestResult likelihoodRatio(
      double logLikelihood, int parameters, double largerLogLikelihood, int largerParameters) {
    double chi = 2 * (largerLogLikelihood - logLikelihood);
    return TestResult.chiSquared(
        Math.max(chi, 0), largerParameters - parameters, "panel Markov, likelihood ratio");
  }

  private static double[] start(PanelObservations data, PanelModel model, int parameters) {
    double[] theta = new double[parameters];
    double[][] crude = crudeIntensities(data, model);
    for (int k = 0; k < model.moves().length; k++) {
      int[] move = model.moves()[k];
      double time = data.timeIn(move[0]);
      double least = 0.5 / Math.max(time, 1e-8);
      theta[k] = Math.log(Math.max(crude[move[0]][move[1]], time == 0 ? 0.1 : least));
    }
    return theta;
  }

  /** Moves seen over time spent, as if nobody moved between observations (crudeinits.msm). */
  public static double[][] crudeIntensities(PanelObservations data, PanelModel model) {
    double[][] q = new double[data.states()][data.states()];
    OneStepTransitions seen = data.transitions();
    for (int[] move : model.moves()) {
      double time = data.timeIn(move[0]);
      if (time > 0) {
        double rate = seen.count(move[0], move[1]) / time;
        q[move[0]][move[1]] = rate;
        q[move[0]][move[0]] -= rate;
      }
    }
    return q;
  }

  /** Damped scoring until a step gains next to nothing. */
  private static PanelLikelihood.Point score(
      PanelLikelihood likelihood, PanelLikelihood.Point start) {
    PanelLikelihood.Point at = start;
    double damping = 0.1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] a = new double[at.gradient().length][];
      for (int i = 0; i < a.length; i++) {
        a[i] = at.products()[i].clone();
        a[i][i] += damping * a[i][i] + 1e-8;
      }
      double[] direction = Symmetric.trySolve(a, at.gradient());
      PanelLikelihood.Point next =
          direction.length == 0 ? at : likelihood.at(sum(at.theta(), direction, 1));
      double gain = next.logLikelihood() - at.logLikelihood();
      if (gain > 0) {
        at = next;
        damping = Math.max(damping / 5, 1e-6);
        if (gain < 1e-6) {
          break;
        }
      } else {
        damping *= 8;
        if (damping > 1e8) {
          break;
        }
      }
    }
    return at;
  }

  private static PanelLikelihood.Point along(
      PanelLikelihood likelihood, PanelLikelihood.Point at, double[] direction) {
    for (double length = 1; length > 1e-6; length /= 2) {
      PanelLikelihood.Point next = likelihood.at(sum(at.theta(), direction, length));
      if (next.logLikelihood() > at.logLikelihood()) {
        return next;
      }
    }
    return at;
  }

  private static double[] sum(double[] a, double[] b, double factor) {
    double[] c = new double[a.length];
    Arrays.setAll(c, i -> a[i] + factor * b[i]);
    return c;
  }

  /** Minus the second derivatives, by central differences of the gradient. */
  private static double[][] information(PanelLikelihood likelihood, double[] theta) {
    int n = theta.length;
    double[][] h = new double[n][n];
    for (int i = 0; i < n; i++) {
      double step = 1e-4 * Math.max(1, Math.abs(theta[i]));
      double[] unit = new double[n];
      unit[i] = step;
      double[] up = likelihood.at(sum(theta, unit, 1)).gradient();
      double[] down = likelihood.at(sum(theta, unit, -1)).gradient();
      for (int j = 0; j < n; j++) {
        double second = (down[j] - up[j]) / (2 * step);
        h[i][j] += second / 2;
        h[j][i] += second / 2;
      }
    }
    return h;
  }

  private static double[][] inverse(double[][] information, List<String> names, double[] theta) {
    for (int i = 0; i < theta.length; i++) {
      if (information[i][i] < 1e-6) {
        throw new NotEstimableException(
            names.get(i) + " cannot be estimated: it runs to 0 or infinity, or was never seen");
      }
    }
    return Symmetric.inverse(information, names);
  }

  private static List<String> names(
      PanelObservations data, PanelModel model, PanelLikelihood likelihood) {
    String[] names = new String[likelihood.parameters()];
    for (int k = 0; k < model.moves().length; k++) {
      names[k] = "the intensity from state " + model.name(k);
      for (int c = 0; c < data.names().size(); c++) {
        names[likelihood.effect(c, k)] =
            "the effect of "
                + data.names().get(c)
                + " on the intensity from state "
                + model.name(k);
      }
    }
    return new ArrayList<>(Arrays.asList(names));
  }
}
