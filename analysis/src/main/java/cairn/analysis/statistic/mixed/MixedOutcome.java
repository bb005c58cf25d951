package cairn.analysis.statistic.mixed;

import org.hipparchus.special.Gamma;

/** What the outcome of a generalised mixed model is, with its link. */
public enum MixedOutcome {
  /** Yes and no as 1 and 0; log odds. */
  BINARY {
    @Override
    void derive(double y, double eta, double size, double[] into) {
      double away = Math.exp(-Math.abs(eta));
      double mean = eta > 0 ? 1 / (1 + away) : away / (1 + away);
      into[VALUE] = (y > 0.5 ? Math.min(eta, 0) : Math.min(-eta, 0)) - Math.log1p(away);
      into[SLOPE] = y - mean;
      into[CURVATURE] = mean * (1 - mean);
    }

    @Override
    double constant(double y, double size) {
      return 0;
    }
  },
  /** A count; the log of its mean, variance the mean. */
  POISSON {
    @Override
    void derive(double y, double eta, double size, double[] into) {
      double mean = Math.exp(eta);
      into[VALUE] = y * eta - mean;
      into[SLOPE] = y - mean;
      into[CURVATURE] = mean;
    }

    @Override
    double constant(double y, double size) {
      return -Gamma.logGamma(y + 1);
    }
  },
  /** A count that varies more: the log of its mean μ, variance μ + μ²/size. */
  NEGATIVE_BINOMIAL {
    @Override
    void derive(double y, double eta, double size, double[] into) {
      double mean = Math.exp(eta);
      double both = mean + size;
      into[VALUE] = y * eta - (y + size) * Math.log1p(mean / size);
      into[SLOPE] = size * (y - mean) / both;
      into[CURVATURE] = (y + size) * size * mean / (both * both);
    }

    @Override
    double constant(double y, double size) {
      return Gamma.logGamma(y + size)
          - Gamma.logGamma(size)
          - Gamma.logGamma(y + 1)
          - y * Math.log(size);
    }
  };

  static final int VALUE = 0;
  static final int SLOPE = 1;
  static final int CURVATURE = 2;

  /**
   * The log density of a value at a linear predictor but for its constant, its first derivative,
   * and minus its second.
   */
  abstract void derive(double y, double eta, double size, double[] into);

  /** The part of the log density that the linear predictor does not change. */
  abstract double constant(double y, double size);
}
