package cairn.analysis.compare;

import cairn.analysis.plan.ScoreSpread;
import cairn.analysis.result.BeforeAfterTable;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.PairedChange;
import cairn.analysis.statistic.PairedSums;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.RegressionToMean;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days of use before and after by group type, and the part of each change that regression to the
 * mean alone would bring. The population of a group type is everybody known at both times, of all
 * types: what is expected is what a type shows because its people came with more, or with less, use
 * than others. That everybody comes when use is at its worst cannot be seen so.
 */
public final class BeforeAfterRows {
  private static final double UNIT = 1000;
  private static final int FEWEST = 10;
  private static final double DAYS = 28;

  private final int minimumGroups;
  private final Map<String, ScoreSpread> spreads;
  private final double level;

  private BeforeAfterRows(int minimumGroups, Map<String, ScoreSpread> spreads, double level) {
    this.minimumGroups = minimumGroups;
    this.spreads = spreads;
    this.level = level;
  }

  /**
   * Rows of {@code before_after}.
   *
   * @param summary the counts
   * @param minimumGroups groups below which people are taken as strangers, and the method says so
   * @param spreads what the plan knows of the reliability of days of use, by problem
   * @param level of the intervals
   */
  public static List<Row> of(
      Summary summary, int minimumGroups, Map<String, ScoreSpread> spreads, double level) {
    BeforeAfterRows rows = new BeforeAfterRows(minimumGroups, spreads, level);
    Map<Key, Map<String, List<PairedSums>>> all = new TreeMap<>();
    summary
        .beforeAfter
        .sorted()
        .forEach(
            (key, n) -> {
              Map<String, List<PairedSums>> types =
                  all.computeIfAbsent(new Key(key.word(1), key.word(2)), k -> new TreeMap<>());
              PairedSums sums = sums(n);
              types.computeIfAbsent(key.word(0), t -> new ArrayList<>()).add(sums);
              types.computeIfAbsent(Summary.ALL, t -> new ArrayList<>()).add(sums);
            });
    List<Row> list = new ArrayList<>();
    all.forEach(
        (what, types) ->
            types.forEach((type, groups) -> list.add(rows.row(what, type, groups, types))));
    return KeyOrder.of(BeforeAfterTable.BEFORE_AFTER, list);
  }

  private static PairedSums sums(long[] n) {
    return new PairedSums(
        n[0], n[1] / UNIT, n[2] / UNIT, n[3] / UNIT / UNIT, n[4] / UNIT / UNIT, n[5] / UNIT / UNIT);
  }

  private Row row(
      Key what, String type, List<PairedSums> groups, Map<String, List<PairedSums>> types) {
    PairedSums own = sum(groups);
    boolean byGroups = groups.size() >= minimumGroups;
    Interval change =
        byGroups ? PairedChange.byGroups(groups, 1, level) : PairedChange.ofPeople(own, 1, level);
    RowDraft draft =
        new RowDraft(BeforeAfterTable.BEFORE_AFTER)
            .set("group_type", type)
            .set("problem", what.word(0))
            .set("milestone", what.word(1))
            .set("pairs", own.n())
            .set("clusters", (long) groups.size())
            .set("mean_before", own.before())
            .set("mean_after", own.after())
            .set("change", change.estimate())
            .limits(change.within(-DAYS, DAYS));
    return regressed(draft, what, type, groups, types);
  }

  /** With the part that regression to the mean alone would bring, or why there is none. */
  private Row regressed(
      RowDraft draft,
      Key what,
      String type,
      List<PairedSums> groups,
      Map<String, List<PairedSums>> types) {
    PairedSums own = sum(groups);
    PairedSums population = sum(types.getOrDefault(Summary.ALL, List.of()));
    ScoreSpread planned = spreads.get(what.word(0));
    Quantity reliability =
        planned == null ? population.correlation() : Quantity.of(planned.reliability());
    String why = why(type, types.size() - 1, population, reliability);
    if (why != null) {
      return draft.set("note", why).build();
    }
    double slope = reliability.value();
    double expected =
        RegressionToMean.expectedChange(own.before().value(), population.before().value(), slope);
    Interval rest = combined(groups, slope);
    double shift = (1 - slope) * population.before().value();
    return draft
        .set("population_mean", population.before())
        .set("population_pairs", population.n())
        .set("reliability", reliability)
        .set("reliability_from", planned == null ? "records" : "plan")
        .set("expected_change", expected)
        .set("remaining", shifted(rest.estimate(), shift))
        .limits("remaining_", within(rest, shift, expected))
        .build();
  }

  /** What is left can be no more than a change of all days less what was expected of it. */
  private static Interval within(Interval rest, double shift, double expected) {
    return new Interval(
            shifted(rest.estimate(), shift),
            shifted(rest.lower(), shift),
            shifted(rest.upper(), shift),
            rest.level(),
            rest.method())
        .within(-DAYS - expected, DAYS - expected);
  }

  private Interval combined(List<PairedSums> groups, double slope) {
    return groups.size() >= minimumGroups
        ? PairedChange.byGroups(groups, slope, level)
        : PairedChange.ofPeople(sum(groups), slope, level);
  }

  /** Why no part can be put down to regression to the mean, or null where one can. */
  private static @Nullable String why(
      String type, int types, PairedSums population, Quantity reliability) {
    if (type.equals(Summary.ALL)) {
      return "everybody is the population here";
    }
    if (types < 2) {
      return "only one group type: it is the population";
    }
    if (population.n() < FEWEST) {
      return "fewer than " + FEWEST + " people known at both times";
    }
    if (!reliability.isPresent()) {
      return "everybody has the same days of use at one of the times";
    }
    return reliability.value() > 0
        ? null
        : "the two measurements do not go together, so nothing tells how far they fall back";
  }

  private static Quantity shifted(Quantity number, double by) {
    return number.isPresent() ? Quantity.of(number.value() - by) : number;
  }

  private static PairedSums sum(List<PairedSums> groups) {
    return groups.stream().reduce(PairedSums.NONE, PairedSums::plus);
  }
}
