package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Symmetric;

/**
 * The sandwich variance of the coefficients, the scale and the working correlation of an estimating
 * equation. The three solve stacked equations; the cross derivatives are those of geepack (Yan and
 * Fine 2004), so that its standard errors of scale and correlation come out.
 */
final class GeeSandwich {
  private final GeeState state;
  private final double phi;
  private final double alpha;
  private final int p;
  private final double[][] a;
  private final double[] b;
  private double c;
  private final double[] d;
  private double e;
  private double f;
  private final double[][] u1;
  private final double[] u2;
  private final double[] u3;

  GeeSandwich(GeeState state, double[] beta, double phi, double alpha) {
    this.state = state;
    this.phi = phi;
    this.alpha = alpha;
    p = beta.length;
    a = new double[p][p];
    b = new double[p];
    d = new double[p];
    u1 = new double[state.clusters()][p];
    u2 = new double[state.clusters()];
    u3 = new double[state.clusters()];
    for (int g = 0; g < state.clusters(); g++) {
      GeeState.Scaled s = state.scaled(beta, g);
      double[][] h = new double[p][p];
      state.add(s, alpha, h, u1[g]);
      for (int j = 0; j < p; j++) {
        u1[g][j] /= phi;
        for (int k = 0; k < p; k++) {
          a[j][k] += h[j][k] / phi;
        }
      }
      scalePart(g, s);
      if (state.model().correlation() != GeeModel.Correlation.INDEPENDENCE) {
        correlationPart(g, s);
      }
    }
  }

  private void scalePart(int g, GeeState.Scaled s) {
    for (int i = 0; i < s.residual().length; i++) {
      double r = s.residual()[i];
      double v = state.model().link().variance(s.mean()[i]);
      double slope = state.model().link().varianceSlope(s.mean()[i]);
      double factor = -2 * r / Math.sqrt(v) - r * r / v * slope;
      u2[g] += (r * r - phi) / (2 * phi);
      c += 1 / (2 * phi);
      for (int j = 0; j < p; j++) {
        b[j] -= factor * s.slope()[i][j] / (2 * phi);
      }
    }
  }

  private void correlationPart(int g, GeeState.Scaled s) {
    double[] r = s.residual();
    double[] lean = new double[r.length];
    for (int i = 0; i < r.length; i++) {
      double v = state.model().link().variance(s.mean()[i]);
      lean[i] = state.model().link().varianceSlope(s.mean()[i]) / Math.sqrt(v);
    }
    state.pairs(
        r.length,
        alpha,
        (i, j, rho, slope) -> {
          double z = r[i] * r[j] / phi;
          f += slope * slope;
          u3[g] += slope * (z - rho);
          e += slope * z / phi;
          for (int k = 0; k < p; k++) {
            double di = s.slope()[i][k];
            double dj = s.slope()[j][k];
            double change =
                r[i] * di + r[j] * dj + 0.5 * r[i] * r[j] * (lean[i] * di + lean[j] * dj);
            d[k] += slope * change / phi;
          }
        });
  }

  double[][] coefficients() {
    double[][] bread = Symmetric.inverse(a, state.x().names());
    double[][] meat = new double[p][p];
    for (double[] u : u1) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += u[j] * u[k];
        }
      }
    }
    return Symmetric.sandwich(bread, meat);
  }

  double scale() {
    double[] pull = times(b);
    double sum = 0;
    for (int g = 0; g < u2.length; g++) {
      double own = u2[g] / c;
      for (int j = 0; j < p; j++) {
        own -= pull[j] * u1[g][j] / c;
      }
      sum += own * own;
    }
    return sum;
  }

  double correlation() {
    if (f == 0) {
      return Double.NaN;
    }
    double[] fromBeta = times(d);
    double[] fromScale = times(b);
    double sum = 0;
    for (int g = 0; g < u3.length; g++) {
      double own = u3[g] / f - e * u2[g] / (f * c);
      for (int j = 0; j < p; j++) {
        own -= (fromBeta[j] - e * fromScale[j] / c) * u1[g][j] / f;
      }
      sum += own * own;
    }
    return sum;
  }

  /** v A⁻¹. */
  private double[] times(double[] v) {
    return Symmetric.solve(a, v, state.x().names());
  }
}
