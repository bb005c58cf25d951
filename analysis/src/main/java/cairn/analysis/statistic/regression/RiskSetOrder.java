package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the events of a Cox model say about an order of the people: a row for each event and each
 * person at risk then, the covariates of the first less those of the second. There are too many to
 * list, so the worst of each event is found in one walk over the risk sets.
 */
final class RiskSetOrder implements RecessionDirection.Rows {
  private final SurvivalTimes data;
  private final double[][] x;

  RiskSetOrder(SurvivalTimes data, double[][] x) {
    this.data = data;
    this.x = x;
  }

  @Override
  public double[] sum() {
    int p = x[0].length;
    double[] sum = new double[p];
    double[] atRisk = new double[p];
    int people = 0;
    for (int b = 0; b < data.blocks(); b++) {
      if (data.opensStratum(b)) {
        Arrays.fill(atRisk, 0);
        people = 0;
      }
      for (int place = data.blockStart(b); place < data.blockEnd(b); place++) {
        people++;
        for (int j = 0; j < p; j++) {
          atRisk[j] += x[data.person(place)][j];
        }
      }
      for (int place = data.blockStart(b); place < data.blockEnd(b); place++) {
        int i = data.person(place);
        for (int j = 0; data.event(i) && j < p; j++) {
          sum[j] += people * x[i][j] - atRisk[j];
        }
      }
    }
    return sum;
  }

  @Override
  public List<double[]> against(double[] direction) {
    List<double[]> rows = new ArrayList<>();
    int top = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int b = 0; b < data.blocks(); b++) {
      if (data.opensStratum(b)) {
        highest = Double.NEGATIVE_INFINITY;
      }
      for (int place = data.blockStart(b); place < data.blockEnd(b); place++) {
        double along = RecessionDirection.dot(direction, x[data.person(place)]);
        if (along > highest) {
          highest = along;
          top = data.person(place);
        }
      }
      for (int place = data.blockStart(b); place < data.blockEnd(b); place++) {
        int i = data.person(place);
        if (data.event(i) && RecessionDirection.dot(direction, x[i]) < highest - 1e-9) {
          rows.add(less(x[i], x[top]));
        }
      }
    }
    return rows;
  }

  private static double[] less(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, j -> a[j] - b[j]);
    return difference;
  }
}
