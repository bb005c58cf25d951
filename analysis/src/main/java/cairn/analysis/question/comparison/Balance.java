package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.question.comparison.BalanceRow.Kind;
import cairn.analysis.question.comparison.BalanceRow.OfReference;
import cairn.analysis.question.comparison.BalanceRow.OfType;
import cairn.analysis.question.comparison.ResponseRow.Followed;
import cairn.analysis.question.comparison.ResponseRow.Lost;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.Sides;
import cairn.analysis.start.Trait;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.weighting.StandardizedDifference;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who is on two sides: every level of every covariate, unknown always among them. */
final class Balance {
  private final Sides sides;
  private final double[] weight;

  /**
   * Two sides.
   *
   * @param weight of each person; empty where there are no weights
   */
  Balance(Sides sides, double[] weight) {
    this.sides = sides;
    this.weight = weight.clone();
  }

  /** One level, or the mean, of one covariate. */
  record Level(
      Covariate covariate,
      String level,
      Kind kind,
      long[] n,
      Quantity[] value,
      Quantity smd,
      Quantity weighted) {}

  /** People of the type and of the reference, before and after weighting. */
  static List<BalanceRow> balance(List<Trait> traits, Propensity propensity) {
    Sides sides = propensity.sides();
    List<BalanceRow> rows = new ArrayList<>();
    for (Level each : new Balance(sides, propensity.weight()).levels(traits)) {
      String fate = propensity.design().fate(each.covariate().key(), each.level());
      rows.add(
          new BalanceRow(
              sides.name(),
              sides.reference(),
              each.covariate(),
              each.level(),
              each.kind(),
              new OfType(each.n()[0], sides.count(true), Limits.value(each.value()[0])),
              new OfReference(each.n()[1], sides.count(false), Limits.value(each.value()[1])),
              Limits.value(each.smd()),
              Limits.value(each.weighted()),
              fate.isEmpty() ? null : fate));
    }
    return rows;
  }

  /** The first side was followed up, the second was not. */
  static List<ResponseRow> response(List<Trait> traits, Sides sides) {
    List<ResponseRow> rows = new ArrayList<>();
    for (Level each : new Balance(sides, new double[0]).levels(traits)) {
      rows.add(
          new ResponseRow(
              sides.name(),
              each.covariate(),
              each.level(),
              each.kind(),
              new Followed(each.n()[0], sides.count(true), Limits.value(each.value()[0])),
              new Lost(each.n()[1], sides.count(false), Limits.value(each.value()[1])),
              Limits.value(each.smd())));
    }
    return rows;
  }

  List<Level> levels(List<Trait> traits) {
    List<Level> levels = new ArrayList<>();
    for (Trait trait : traits) {
      if (trait instanceof Trait.Amount amount) {
        levels.add(mean(amount));
        double[] unknown = new double[sides.size()];
        Arrays.setAll(unknown, k -> Double.isNaN(amount.values()[sides.people()[k]]) ? 1 : 0);
        levels.add(share(amount.covariate(), Trait.UNKNOWN, unknown));
      } else if (trait instanceof Trait.Kind kind) {
        for (int level = 0; level < kind.levels().size(); level++) {
          int which = level;
          double[] at = new double[sides.size()];
          Arrays.setAll(at, k -> kind.level()[sides.people()[k]] == which ? 1 : 0);
          String name = kind.levels().get(level);
          if (name.equals(Trait.UNKNOWN) || Arrays.stream(at).anyMatch(x -> x == 1)) {
            levels.add(share(kind.covariate(), name, at));
          }
        }
      }
    }
    return levels;
  }

  private Level share(Covariate covariate, String level, double[] at) {
    long[] n = new long[2];
    for (int k = 0; k < at.length; k++) {
      n[sides.first()[k] ? 0 : 1] += (long) at[k];
    }
    Counted here = new Counted(n[0], sides.count(true));
    Counted there = new Counted(n[1], sides.count(false));
    return new Level(
        covariate,
        level,
        Kind.SHARE,
        n,
        new Quantity[] {here.proportion(), there.proportion()},
        StandardizedDifference.binary(here, there),
        weight.length == 0
            ? Quantity.absent(AbsenceReason.NOT_ESTIMABLE)
            : StandardizedDifference.binaryWeighted(at, sides.first(), weight));
  }

  private Level mean(Trait.Amount amount) {
    int known = 0;
    int[] at = new int[sides.size()];
    for (int k = 0; k < at.length; k++) {
      if (!Double.isNaN(amount.values()[sides.people()[k]])) {
        at[known++] = k;
      }
    }
    double[] value = new double[known];
    boolean[] first = new boolean[known];
    double[] own = new double[weight.length == 0 ? 0 : known];
    long[] n = new long[2];
    double[] sum = new double[2];
    for (int i = 0; i < known; i++) {
      value[i] = amount.values()[sides.people()[at[i]]];
      first[i] = sides.first()[at[i]];
      n[first[i] ? 0 : 1]++;
      sum[first[i] ? 0 : 1] += value[i];
      if (own.length > 0) {
        own[i] = weight[at[i]];
      }
    }
    return new Level(
        amount.covariate(),
        Trait.MEAN,
        Kind.MEAN,
        n,
        new Quantity[] {
          Quantity.finiteOr(sum[0] / n[0], AbsenceReason.NO_OBSERVATIONS),
          Quantity.finiteOr(sum[1] / n[1], AbsenceReason.NO_OBSERVATIONS)
        },
        n[0] == 0 || n[1] == 0
            ? Quantity.absent(AbsenceReason.NO_OBSERVATIONS)
            : StandardizedDifference.continuous(value, first),
        n[0] == 0 || n[1] == 0 || own.length == 0
            ? Quantity.absent(AbsenceReason.NOT_ESTIMABLE)
            : StandardizedDifference.continuousWeighted(value, first, own));
  }
}
