package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.test.Alternative;
import cairn.analysis.statistic.test.PoissonRate;
import cairn.analysis.statistic.test.PoissonRateRatio;
import java.util.ArrayList;
import java.util.List;

/** Events over time at risk, by group. R: {@code poisson.test}. */
public final class RateFigures {
  private RateFigures() {}

  /**
   * The rates, and with two groups their ratio, first over second.
   *
   * @param labels what the groups are called
   * @param rates one a group
   */
  public static Estimate of(List<String> labels, List<PoissonRate> rates, double level) {
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
