package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.NotEstimableException;

/** People of two groups with outcome and weight: what a weighted difference is made from. */
public final class WeightedSample {
  private final double[] y;
  private final boolean[] first;
  private final double[] weight;

  WeightedSample(double[] y, boolean[] first, double[] weight) {
    if (y.length != first.length || y.length != weight.length) {
      throw new IllegalArgumentException("outcome, group and weight have one value a person each");
    }
    this.y = y.clone();
    this.first = first.clone();
    this.weight = weight.clone();
  }

  private double total(boolean which) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += first[i] == which ? weight[i] : 0;
    }
    return sum;
  }

  double mean(boolean which) {
    double sum = 0;
    double total = total(which);
    if (!(total > 0)) {
      throw new NotEstimableException(
          "the " + (which ? "first" : "second") + " of the two groups is empty or has no weight");
    }
    for (int i = 0; i < y.length; i++) {
      sum += first[i] == which ? weight[i] * y[i] : 0;
    }
    return sum / total;
  }

  double standardError(double mean1, double mean0, WeightedDifference.ErrorKind error) {
    double total1 = total(true);
    double total0 = total(false);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double share = weight[i] / (first[i] ? total1 : total0);
      double e = y[i] - (first[i] ? mean1 : mean0);
      double open =
          switch (error) {
            case HC2 -> 1 - share;
            case HC3 -> (1 - share) * (1 - share);
            default -> 1;
          };
      sum += e == 0 ? 0 : share * share * e * e / open;
    }
    double n = y.length;
    return Math.sqrt(
        switch (error) {
          case HC1 -> sum * n / (n - 2);
          case SURVEY -> sum * n / (n - 1);
          default -> sum;
        });
  }

  double[] influence(double mean1, double mean0) {
    double total1 = total(true);
    double total0 = total(false);
    double[] result = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      result[i] =
          first[i] ? weight[i] * (y[i] - mean1) / total1 : -weight[i] * (y[i] - mean0) / total0;
    }
    return result;
  }
}
