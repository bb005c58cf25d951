package cairn.analysis.statistic.regression;

/** What an outcome is, with the canonical link of its mean to the covariates. */
public enum Family {
  /** Any number; the mean itself, constant variance. */
  GAUSSIAN {
    @Override
    double mean(double eta) {
      return eta;
    }

    @Override
    double variance(double mean) {
      return 1;
    }

    @Override
    double deviance(double y, double mean) {
      return (y - mean) * (y - mean);
    }

    @Override
    double start(double y) {
      return y;
    }
  },
  /** Yes and no as 1 and 0, or a share of trials with their number as weight; log odds. */
  BINOMIAL {
    @Override
    double mean(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double variance(double mean) {
      return mean * (1 - mean);
    }

    @Override
    double deviance(double y, double mean) {
      return 2 * (timesLog(y, y / mean) + timesLog(1 - y, (1 - y) / (1 - mean)));
    }

    @Override
    double start(double y) {
      double near = (y + 0.5) / 2;
      return Math.log(near / (1 - near));
    }
  },
  /** A count; the log of its mean, variance the mean. */
  POISSON {
    @Override
    double mean(double eta) {
      return Math.exp(eta);
    }

    @Override
    double variance(double mean) {
      return mean;
    }

    @Override
    double deviance(double y, double mean) {
      return 2 * (timesLog(y, y / mean) - (y - mean));
    }

    @Override
    double start(double y) {
      return Math.log(y + 0.1);
    }
  };

  /** The mean at a linear predictor. */
  abstract double mean(double eta);

  /**
   * The variance at a mean; also the slope of the mean in the predictor, the link being canonical.
   */
  abstract double variance(double mean);

  /** What a value gives to the deviance. */
  abstract double deviance(double y, double mean);

  /** The linear predictor at which the fit begins. */
  abstract double start(double y);

  private static double timesLog(double a, double b) {
    return a == 0 ? 0 : a * Math.log(b);
  }
}
