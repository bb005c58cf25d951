package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.AgrestiCoull;
import cairn.analysis.statistic.proportion.ClopperPearson;
import cairn.analysis.statistic.proportion.Jeffreys;
import cairn.analysis.statistic.proportion.Wald;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A share with its interval by every method, by group. R: {@code prop.test}, {@code binom.test},
 * {@code qbeta}.
 */
public final class ProportionFigures {
  private ProportionFigures() {}

  /** The counts of yes in each group, in the order of its labels. */
  public static List<Counted> counts(boolean[] yes, Column.Levels group) {
    long[] x = new long[group.labels().size()];
    for (int i = 0; i < yes.length; i++) {
      x[group.codes()[i]] += yes[i] ? 1 : 0;
    }
    long[] n = group.sizes();
    List<Counted> counts = new ArrayList<>();
    for (int j = 0; j < x.length; j++) {
      counts.add(new Counted(x[j], n[j]));
    }
    return counts;
  }

  /**
   * The shares.
   *
   * @param labels the name of each group
   * @param counts x of n of each group
   */
  public static Estimate of(List<String> labels, List<Counted> counts, double level) {
    List<Row> shares = new ArrayList<>();
    List<Row> intervals = new ArrayList<>();
    for (int j = 0; j < labels.size(); j++) {
      Counted count = counts.get(j);
      String label = labels.get(j);
      shares.add(Row.of(List.of(label), count.x(), count.n(), count.proportion()));
      intervals(count, level)
          .forEach(
              (method, interval) ->
                  intervals.add(
                      Row.of(List.of(label, method), interval.lower(), interval.upper())));
    }
    return new Estimate(
        "Proportion",
        List.of(
            FigureTable.keyed("Shares", List.of("group"), List.of("x", "n", "proportion"), shares),
            FigureTable.keyed(
                "Intervals", List.of("group", "method"), List.of("lower", "upper"), intervals)),
        List.of(
            "level "
                + Numerals.plain(level)
                + "; Wilson (1927), Clopper and Pearson (1934), Agresti and Coull (1998), Brown,"
                + " Cai and DasGupta (2001)"));
  }

  private static Map<String, Interval> intervals(Counted count, double level) {
    long x = count.x();
    long n = count.n();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    intervals.put("wilson", Wilson.interval(x, n, level));
    intervals.put("wilson_cc", Wilson.correctedInterval(x, n, level));
    intervals.put("clopper_pearson", ClopperPearson.interval(x, n, level));
    intervals.put("agresti_coull", AgrestiCoull.interval(x, n, level));
    intervals.put("jeffreys", Jeffreys.interval(x, n, level));
    intervals.put("wald", Wald.interval(x, n, level));
    return intervals;
  }
}
