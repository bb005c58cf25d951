package cairn.analysis.method.proportion;

import static cairn.analysis.method.SharedOptions.FIRST;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.statistic.test.Alternative;
import cairn.analysis.statistic.test.PoissonRate;
import cairn.analysis.statistic.test.PoissonRateRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate rate}: events over time. */
public final class RateMethod implements Method {
  private static final Option<String> EVENTS =
      Option.column("--events", ColumnRole.COUNT, "how many events, a whole number");

  private static final Option<String> TIME =
      Option.column("--time", ColumnRole.SIZE, "time at risk, above 0");

  private static final Option<String> GROUP =
      Option.column("--group", ColumnRole.GROUP, "groups; with two, the first over the second");

  private static final Option<Long> X =
      Option.whole("--x", "X", "how many events, in place of a file");

  private static final Option<Double> T = Option.number("--t", "T", "over how much time");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "rate",
            "How often an event happens over time at risk, by group: exact Poisson rates and their"
                + " ratio.",
            "poisson.test() in R")
        .with(EVENTS, TIME, GROUP, FIRST, X, T)
        .example(
            "cairn estimate rate --x 3 --t 1200",
            "cairn estimate rate --in harms.csv --events overdoses --time person_days --group"
                + " type");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    if (!asked.has(EVENTS) || !asked.has(TIME)) {
      MethodCall.require(
          asked.has(X) && asked.has(T), "--x and --t are needed, or --in, --events and --time");
      long x = asked.get(X);
      double t = asked.get(T);
      MethodCall.require(x >= 0 && t > 0, "a rate needs a count of 0 or more over a time above 0");
      return of(List.of("all"), List.of(new PoissonRate(x, t)), asked.level());
    }
    Rows rows = asked.rows(EVENTS, TIME, GROUP);
    FrameColumn.Levels by = rows.groups(GROUP);
    long[] count = new long[by.labels().size()];
    double[] atRisk = new double[count.length];
    for (int i = 0; i < rows.size(); i++) {
      count[by.codes()[i]] += (long) rows.numbers(EVENTS)[i];
      atRisk[by.codes()[i]] += rows.numbers(TIME)[i];
    }
    List<String> labels = new ArrayList<>();
    List<PoissonRate> rates = new ArrayList<>();
    for (int k : order(by, asked.find(FIRST))) {
      labels.add(by.labels().get(k));
      rates.add(new PoissonRate(count[k], atRisk[k]));
    }
    return of(labels, rates, asked.level());
  }

  /** Two groups: the first that is named, or the later in order, before the other. */
  private static List<Integer> order(FrameColumn.Levels by, @Nullable String first) {
    if (by.labels().size() != 2) {
      MethodCall.require(first == null, "--first goes with two groups");
      return IntStream.range(0, by.labels().size()).boxed().toList();
    }
    int at = by.labels().indexOf(TwoGroups.of(by, first).firstLabel());
    return List.of(at, 1 - at);
  }

  /**
   * The rates, and with two groups their ratio, first over second.
   *
   * @param labels what the groups are called
   * @param rates one a group
   */
  private static Estimate of(List<String> labels, List<PoissonRate> rates, double level) {
    List<FigureTable> tables = new ArrayList<>();
    tables.add(rates(labels, rates, level));
    if (rates.size() == 2) {
      tables.add(ratio(new PoissonRateRatio(rates.get(0), rates.get(1)), level));
    }
    List<String> notes = new ArrayList<>();
    if (rates.size() == 2) {
      notes.add(labels.get(0) + " over " + labels.get(1));
    }
    notes.add(
        "exact limits of Garwood (1936), beside them Byar's and mid-p; level "
            + Numerals.plain(level));
    return new Estimate("Rates", tables, notes);
  }

  private static FigureTable rates(List<String> labels, List<PoissonRate> rates, double level) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < rates.size(); k++) {
      PoissonRate rate = rates.get(k);
      rows.add(
          Row.of(
              List.of(labels.get(k)),
              rate.events(),
              rate.time(),
              rate.exact(level),
              rate.byar(level).lower(),
              rate.byar(level).upper(),
              rate.midP(level).lower(),
              rate.midP(level).upper()));
    }
    return FigureTable.keyed(
        "Rates",
        List.of("group"),
        List.of(
            "events",
            "time",
            "rate",
            "lower",
            "upper",
            "byar_lower",
            "byar_upper",
            "midp_lower",
            "midp_upper"),
        rows);
  }

  private static FigureTable ratio(PoissonRateRatio ratio, double level) {
    return FigureTable.named(
        "Two rates",
        "of",
        List.of("estimate", "lower", "upper", "p"),
        List.of(
            Row.of(
                List.of("ratio_exact"), ratio.exact(level), ratio.test(Alternative.TWO_SIDED).p()),
            Row.of(List.of("ratio_central"), ratio.exact(level), ratio.central().p()),
            Row.of(List.of("ratio_midp"), ratio.exact(level), ratio.midP().p()),
            Row.of(List.of("ratio_log_normal"), ratio.logNormal(level), ratio.logNormalTest().p()),
            Row.of(
                List.of("difference"),
                ratio.difference(level),
                ratio.test(Alternative.TWO_SIDED).p())));
  }
}
