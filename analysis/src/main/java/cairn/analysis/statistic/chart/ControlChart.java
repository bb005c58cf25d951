package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Shewhart chart: a figure at each point of time, the centre of all, and limits three standard
 * deviations from it, beyond which chance alone seldom leads.
 *
 * <p>p: shares x/n, centre Σx/Σn, sd √(c(1 − c)/n), limits cut at 0 and 1. u: rates x/n, sd √(c/n),
 * cut at 0. Laney's p′ and u′ multiply the sd by the mean moving range of the standardised points
 * over 1.128, which allows for more (or less) variation than chance from point to point. Where
 * nothing ever happened, or always, there is nothing to set limits by: absent. R: {@code
 * qcc::qcc(x, type = "p", sizes = n)}.
 *
 * <p>Worked example: 2, 4, 3 of 10 each: centre 0.3, sd 0.1449, limits 0 and 0.7347.
 *
 * <p>Source: Shewhart (1931); Montgomery (2020), Introduction to Statistical Quality Control; Laney
 * (2002), Quality Engineering 14, 531–537.
 *
 * @param kind p, u, p′ or u′
 * @param centre the centre
 * @param points one a point of time
 * @param widening what Laney's charts multiply by; 1 in the others
 */
public record ControlChart(String kind, double centre, List<Point> points, double widening) {
  /** The mean moving range of independent normal values, in their standard deviations. */
  static final double MEAN_RANGE = 1.128;

  /** Keeps its own list. */
  public ControlChart {
    points = List.copyOf(points);
  }

  /**
   * A point.
   *
   * @param value the figure
   * @param deviation its standard deviation about the centre
   * @param lower lower limit; absent where there is no variation to set one by
   * @param upper upper limit; absent likewise
   */
  public record Point(double value, double deviation, Quantity lower, Quantity upper) {}

  /**
   * A chart of shares.
   *
   * @throws NotEstimableException when a point has nobody, or more of them than there are
   */
  public static ControlChart shares(double[] x, double[] n) {
    requireCounts(x, n, true);
    double centre = Arrays.stream(x).sum() / Arrays.stream(n).sum();
    return of("p", x, n, centre, centre * (1 - centre), 1, 1);
  }

  /** The same, wider where points vary more than chance makes them. */
  public static ControlChart laneyShares(double[] x, double[] n) {
    ControlChart plain = shares(x, n);
    double centre = plain.centre();
    return of("p'", x, n, centre, centre * (1 - centre), 1, plain.meanRange() / MEAN_RANGE);
  }

  /**
   * A chart of rates.
   *
   * @param n time at risk, or other size, of each point, above 0
   */
  public static ControlChart rates(double[] x, double[] n) {
    requireCounts(x, n, false);
    double centre = Arrays.stream(x).sum() / Arrays.stream(n).sum();
    return of("u", x, n, centre, centre, Double.POSITIVE_INFINITY, 1);
  }

  /** The same, wider where points vary more than chance makes them. */
  public static ControlChart laneyRates(double[] x, double[] n) {
    ControlChart plain = rates(x, n);
    double centre = plain.centre();
    return of("u'", x, n, centre, centre, Double.POSITIVE_INFINITY, plain.meanRange() / MEAN_RANGE);
  }

  private static void requireCounts(double[] x, double[] n, boolean share) {
    if (x.length < 2) {
      throw new NotEstimableException("a chart needs two points or more, found " + x.length);
    }
    for (int i = 0; i < x.length; i++) {
      if (!(n[i] > 0) || !(x[i] >= 0) || share && x[i] > n[i]) {
        throw new NotEstimableException(
            share
                ? "a share needs 0 <= x <= n with n above 0"
                : "a rate needs a count of 0 or more over a size above 0");
      }
    }
  }

  private static ControlChart of(
      String kind,
      double[] x,
      double[] n,
      double centre,
      double variance,
      double most,
      double widening) {
    List<Point> points =
        IntStream.range(0, x.length)
            .mapToObj(i -> point(x[i] / n[i], centre, widening * Math.sqrt(variance / n[i]), most))
            .toList();
    return new ControlChart(kind, centre, points, widening);
  }

  private static Point point(double value, double centre, double deviation, double most) {
    Quantity none = Quantity.absent(AbsenceReason.NO_VARIATION);
    return deviation > 0
        ? new Point(
            value,
            deviation,
            Quantity.of(Math.max(0, centre - 3 * deviation)),
            Quantity.of(Math.min(most, centre + 3 * deviation)))
        : new Point(value, 0, none, none);
  }

  /** The points in standard deviations from the centre; 0 where there is no variation. */
  double[] standardized() {
    return points.stream()
        .mapToDouble(p -> p.deviation() > 0 ? (p.value() - centre) / p.deviation() : 0)
        .toArray();
  }

  private double meanRange() {
    double[] z = standardized();
    return IntStream.range(1, z.length)
        .mapToDouble(i -> Math.abs(z[i] - z[i - 1]))
        .average()
        .orElse(0);
  }

  /** At which points a rule's pattern ends. */
  public boolean[] flags(RunRule rule) {
    return flags(rule, points.stream().mapToDouble(Point::value).toArray(), standardized());
  }

  static boolean[] flags(RunRule rule, double[] value, double[] z) {
    boolean[] flags = new boolean[value.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = rule.isAt(value, z, i);
    }
    return flags;
  }
}
