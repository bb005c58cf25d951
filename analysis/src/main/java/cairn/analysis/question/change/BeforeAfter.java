package cairn.analysis.question.change;

import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.question.Setting;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.change.PairedChange;
import cairn.analysis.statistic.change.PairedSums;
import cairn.analysis.statistic.change.RegressionToMean;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
final class BeforeAfter {
  private static final double UNIT = 1000;
  private static final int FEWEST = 10;
  private static final double DAYS = 28;

  private final Setting setting;

  private BeforeAfter(Setting setting) {
    this.setting = setting;
  }

  /** One substance at one milestone. */
  private record Substance(String problem, String milestone) {}

  /** The people of a type, whose change is added up at both ends. */
  private record End(Substance what, String type) {}

  /**
   * Rows of {@code before_after}.
   *
   * @param tally the counts
   * @param setting the plan: groups below which people are taken as strangers, which the method
   *     says; what is known of the reliability of days of use; the level
   */
  static List<BeforeAfterRow> of(ChangeTally tally, Setting setting) {
    BeforeAfter made = new BeforeAfter(setting);
    Map<Substance, Map<String, List<PairedSums>>> all = new LinkedHashMap<>();
    Map<End, long[]> ends = new HashMap<>();
    tally
        .beforeAfter()
        .sorted()
        .forEach(
            (key, n) -> {
              Map<String, List<PairedSums>> types =
                  all.computeIfAbsent(
                      new Substance(key.problem(), key.milestone()), k -> new TreeMap<>());
              PairedSums sums = sums(n);
              types.computeIfAbsent(key.groupType(), t -> new ArrayList<>()).add(sums);
              types.computeIfAbsent(Counts.ALL, t -> new ArrayList<>()).add(sums);
              Substance what = new Substance(key.problem(), key.milestone());
              for (String type : List.of(key.groupType(), Counts.ALL)) {
                long[] both = ends.computeIfAbsent(new End(what, type), e -> new long[2]);
                both[0] += n[6];
                both[1] += n[7];
              }
            });
    List<BeforeAfterRow> rows = new ArrayList<>();
    all.forEach(
        (what, types) ->
            types.forEach(
                (type, groups) ->
                    rows.add(
                        made.row(
                            what,
                            type,
                            groups,
                            types,
                            ends.getOrDefault(new End(what, type), new long[2])))));
    return BeforeAfterRow.TABLE.inKeyOrder(rows);
  }

  private static PairedSums sums(long[] n) {
    return new PairedSums(
        n[0], n[1] / UNIT, n[2] / UNIT, n[3] / UNIT / UNIT, n[4] / UNIT / UNIT, n[5] / UNIT / UNIT);
  }

  /** The mean change at an end; null where both ends are one. */
  private static @Nullable Double atEnd(long end, long other, PairedSums own) {
    return end == other || own.n() == 0 ? null : Double.valueOf(end / UNIT / own.n());
  }

  private BeforeAfterRow row(
      Substance what,
      String type,
      List<PairedSums> groups,
      Map<String, List<PairedSums>> types,
      long[] ends) {
    PairedSums own = sum(groups);
    Interval change = combined(groups, 1);
    PairedSums population = sum(types.getOrDefault(Counts.ALL, List.of()));
    ScoreSpread planned = setting.plan().reliableChange().get(what.problem());
    Quantity reliability =
        planned == null ? population.correlation() : Quantity.of(planned.reliability());
    String why = why(type, types.size() - 1, population, reliability);
    Interval within = change.within(-DAYS, DAYS);
    return new BeforeAfterRow(
        type,
        what.problem(),
        what.milestone(),
        new BeforeAfterRow.Days(
            own.n(),
            groups.size(),
            Limits.value(own.before()),
            Limits.value(own.after()),
            Limits.value(change.estimate()),
            atEnd(ends[0], ends[1], own),
            atEnd(ends[1], ends[0], own)),
        Limits.of(within),
        why == null ? regressed(groups, population, reliability.value(), planned == null) : null,
        why == null ? lacking(within, groups, reliability.value()) : why);
  }

  private @Nullable String lacking(Interval change, List<PairedSums> groups, double slope) {
    String first = Limits.lacking(change);
    return first == null ? Limits.lacking(combined(groups, slope)) : first;
  }

  private BeforeAfterRow.Regressed regressed(
      List<PairedSums> groups, PairedSums population, double slope, boolean fromRecords) {
    double expected =
        RegressionToMean.expectedChange(
            sum(groups).before().value(), population.before().value(), slope);
    Interval rest =
        within(combined(groups, slope), (1 - slope) * population.before().value(), expected);
    Limits limits = Limits.of(rest);
    return new BeforeAfterRow.Regressed(
        new BeforeAfterRow.Population(Limits.value(population.before()), population.n()),
        slope,
        fromRecords ? BeforeAfterRow.Source.RECORDS : BeforeAfterRow.Source.PLAN,
        expected,
        new BeforeAfterRow.Remaining(
            Limits.value(rest.estimate()), limits.lower(), limits.upper()));
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
    return PairedChange.byGroups(groups, slope, setting.level());
  }

  /** Why no part can be put down to regression to the mean, or null where one can. */
  private static @Nullable String why(
      String type, int types, PairedSums population, Quantity reliability) {
    if (type.equals(Counts.ALL)) {
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
