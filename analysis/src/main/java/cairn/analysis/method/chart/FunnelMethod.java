package cairn.analysis.method.chart;

import static cairn.analysis.method.SharedOptions.UNIT;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.Counted;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate funnel}: units about their target. */
public final class FunnelMethod implements Method {
  private static final Option<String> X =
      Option.column("--x", ColumnRole.COUNT, "how many of each unit, one row a unit or more");

  private static final Option<String> N = Option.column("--n", ColumnRole.COUNT, "of how many");

  private static final Option<String> EVENT =
      Option.column(
          "--event", ColumnRole.GROUP, "yes and no of each person, in place of --x and --n");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "funnel",
            "Whether units differ from all together by more than chance: exact funnel limits.",
            "qbinom() in R")
        .with(UNIT.needed(), X, N, EVENT, YES_VALUE)
        .example(
            "cairn estimate funnel --in sites.csv --unit site --x stopped --n people",
            "cairn estimate funnel --in people.csv --unit site --event left");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    MethodCall.require(asked.has(X) == asked.has(N), "--x and --n go together");
    MethodCall.require(asked.has(X) != asked.has(EVENT), "--x and --n are needed, or --event");
    Rows rows = asked.rows(UNIT, X, N, EVENT);
    FrameColumn.Levels units = rows.levels(UNIT);
    long[] seen = new long[units.labels().size()];
    long[] people = new long[seen.length];
    boolean[] yes = !asked.has(EVENT) ? new boolean[0] : rows.yes(EVENT, YES_VALUE);
    for (int i = 0; i < rows.size(); i++) {
      int at = units.codes()[i];
      seen[at] += !asked.has(X) ? (yes[i] ? 1 : 0) : (long) rows.numbers(X)[i];
      people[at] += !asked.has(N) ? 1 : (long) rows.numbers(N)[i];
    }
    List<Counted> counts = new ArrayList<>();
    for (int k = 0; k < seen.length; k++) {
      if (seen[k] > people[k]) {
        throw EstimateFailure.input(
            asked.get(UNIT)
                + "="
                + units.labels().get(k)
                + ": "
                + asked.find(X)
                + " is larger than "
                + asked.find(N));
      }
      counts.add(new Counted(seen[k], people[k]));
    }
    return FunnelFigures.ofShares(units.labels(), counts, asked.level());
  }
}
