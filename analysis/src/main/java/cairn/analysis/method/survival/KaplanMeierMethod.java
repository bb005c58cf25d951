package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.AT;
import static cairn.analysis.method.SharedOptions.EVENT;
import static cairn.analysis.method.SharedOptions.EVENT_VALUE;
import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.INTERVAL;
import static cairn.analysis.method.SharedOptions.STEPS;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.ObservedEnds;
import java.util.List;

/** {@code cairn estimate kaplan-meier}: curves of staying. */
public final class KaplanMeierMethod implements Method {
  private static final Option<List<Double>> QUANTILES =
      Option.numbers("--quantiles", "P", "shares that have had the event")
          .otherwise("0.25,0.5,0.75")
          .within("lie between 0 and 1", all -> all.stream().allMatch(p -> p > 0 && p < 1));

  private static final Option<List<Double>> RMST =
      Option.numbers("--rmst", "TAU", "horizons of mean times")
          .within("needs horizons above 0", all -> all.stream().allMatch(tau -> tau > 0));

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "kaplan-meier",
            "How long people stay without an event: quantiles, values at times, mean times up to a"
                + " horizon.",
            "survival::survfit() in R")
        .with(
            TIME.needed(), EVENT.needed(), EVENT_VALUE, GROUP, INTERVAL, QUANTILES, AT, RMST, STEPS)
        .example(
            "cairn estimate kaplan-meier --in stays.csv --time days --event stopped \\",
            "   --group clinic",
            "cairn estimate kaplan-meier --in stays.csv --time days --event stopped \\",
            "   --at 90,180,365 --rmst 365 --format csv");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    List<Double> quantiles = asked.list(QUANTILES);
    List<Double> horizons = asked.list(RMST);
    Rows rows = asked.rows(TIME, EVENT, GROUP);
    ObservedEnds ends = rows.ends(TIME, EVENT, EVENT_VALUE);
    return KaplanMeierFigures.of(
        ends,
        rows.groups(GROUP),
        new KaplanMeierFigures.Request(
            asked.get(INTERVAL),
            asked.level(),
            quantiles,
            asked.list(AT).stream().sorted().toList(),
            horizons,
            asked.is(STEPS)));
  }
}
