package cairn.analysis.method.proportion;

import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.N;
import static cairn.analysis.method.SharedOptions.X;
import static cairn.analysis.method.SharedOptions.YES_OR_NO;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
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

/** {@code cairn estimate proportion}: a share. */
public final class ProportionMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "proportion",
            "A share with its interval by Wilson, Clopper-Pearson, Agresti-Coull, Jeffreys and"
                + " Wald.",
            "prop.test() in R")
        .with(YES_OR_NO, YES_VALUE, GROUP, X, N)
        .example(
            "cairn estimate proportion --x 279 --n 529",
            "cairn estimate proportion --in stays.csv --event stopped --group clinic \\",
            "   --format csv");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    if (!asked.has(YES_OR_NO)) {
      Counted count = GivenCount.of(asked, X, N, "--x and --n are needed, or --in and --event");
      return of(List.of("all"), List.of(count), asked.level());
    }
    Rows rows = asked.rows(YES_OR_NO, GROUP);
    boolean[] yes = rows.yes(YES_OR_NO, YES_VALUE);
    FrameColumn.Levels groups = rows.groups(GROUP);
    return of(groups.labels(), counts(yes, groups), asked.level());
  }

  /** The counts of yes in each group, in the order of its labels. */
  static List<Counted> counts(boolean[] yes, FrameColumn.Levels group) {
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
  private static Estimate of(List<String> labels, List<Counted> counts, double level) {
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
        notes(counts, level));
  }

  private static List<String> notes(List<Counted> counts, double level) {
    List<String> notes = new ArrayList<>();
    if (counts.stream().anyMatch(count -> count.x() == 0 || count.x() == count.n())) {
      notes.add("wald, as published, has no width where it is nobody or everybody: read another");
    }
    notes.add(
        "level "
            + Numerals.plain(level)
            + "; Wilson (1927), Clopper and Pearson (1934), Agresti and Coull (1998), Brown,"
            + " Cai and DasGupta (2001)");
    return notes;
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
