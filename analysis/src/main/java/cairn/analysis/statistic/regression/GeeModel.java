package cairn.analysis.statistic.regression;

/**
 * What a generalised estimating equation assumes: link with its variance, and working correlation.
 */
public record GeeModel(Link link, Correlation correlation) {

  /** The scale of the effects. */
  public enum Link {
    /** log odds; variance μ(1 − μ). */
    LOGIT {
      @Override
      double mean(double eta) {
        return 1 / (1 + Math.exp(-eta));
      }

      @Override
      double variance(double mu) {
        return mu * (1 - mu);
      }

      @Override
      double slope(double mu) {
        return mu * (1 - mu);
      }

      @Override
      double varianceSlope(double mu) {
        return 1 - 2 * mu;
      }
    },
    /** The value itself; for yes and no a difference of risks. Constant variance. */
    IDENTITY {
      @Override
      double mean(double eta) {
        return eta;
      }

      @Override
      double variance(double mu) {
        return 1;
      }

      @Override
      double slope(double mu) {
        return 1;
      }

      @Override
      double varianceSlope(double mu) {
        return 0;
      }
    };

    abstract double mean(double eta);

    abstract double variance(double mu);

    /** dμ/dη at a mean. */
    abstract double slope(double mu);

    /** d variance / dμ at a mean. */
    abstract double varianceSlope(double mu);
  }

  /** How people of one group are taken to go together; a wrong guess costs precision, not truth. */
  public enum Correlation {
    /** Not at all. */
    INDEPENDENCE,
    /** Every two alike. */
    EXCHANGEABLE,
    /** Falling with the distance in the order of the rows, as over waves of one person. */
    AR1
  }
}
