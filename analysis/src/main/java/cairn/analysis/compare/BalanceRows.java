package cairn.analysis.compare;

import cairn.analysis.result.ComparisonTables;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.StandardizedDifference;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who is on two sides: every level of every covariate, unknown always among them. */
final class BalanceRows {
  private static final String MEAN = "mean";

  private final Sides sides;
  private final double[] weight;

  /**
   * Two sides.
   *
   * @param weight of each person; empty where there are no weights
   */
  BalanceRows(Sides sides, double[] weight) {
    this.sides = sides;
    this.weight = weight.clone();
  }

  /** One level, or the mean, of one covariate. */
  record Level(
      String covariate,
      String level,
      String kind,
      long[] n,
      Quantity[] value,
      Quantity smd,
      Quantity weighted) {}

  /** Rows of {@code balance}. */
  static List<Row> balance(List<Trait> traits, Propensity propensity) {
    Sides sides = propensity.sides();
    List<Row> rows = new ArrayList<>();
    for (Level each : new BalanceRows(sides, propensity.weight()).levels(traits)) {
      String fate = propensity.design().fate(each.covariate(), each.level());
      rows.add(
          new RowDraft(ComparisonTables.BALANCE)
              .set("group_type", sides.name())
              .set("reference", sides.reference())
              .set("covariate", each.covariate())
              .set("level", each.level())
              .set("kind", each.kind())
              .set("n", each.n()[0])
              .set("of", (long) sides.count(true))
              .set("value", each.value()[0])
              .set("reference_n", each.n()[1])
              .set("reference_of", (long) sides.count(false))
              .set("reference_value", each.value()[1])
              .set("smd", each.smd())
              .set("smd_weighted", each.weighted())
              .set("note", fate.isEmpty() ? null : fate)
              .build());
    }
    return rows;
  }

  /** Rows of {@code response}: the first side was followed up, the second was not. */
  static List<Row> response(List<Trait> traits, Sides sides) {
    List<Row> rows = new ArrayList<>();
    for (Level each : new BalanceRows(sides, new double[0]).levels(traits)) {
      rows.add(
          new RowDraft(ComparisonTables.RESPONSE)
              .set("group_type", sides.name())
              .set("covariate", each.covariate())
              .set("level", each.level())
              .set("kind", each.kind())
              .set("n", each.n()[0])
              .set("of", (long) sides.count(true))
              .set("value", each.value()[0])
              .set("lost_n", each.n()[1])
              .set("lost_of", (long) sides.count(false))
              .set("lost_value", each.value()[1])
              .set("smd", each.smd())
              .build());
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
        levels.add(share(amount.key(), Trait.UNKNOWN, unknown));
      } else if (trait instanceof Trait.Kind kind) {
        for (int level = 0; level < kind.levels().size(); level++) {
          int which = level;
          double[] at = new double[sides.size()];
          Arrays.setAll(at, k -> kind.level()[sides.people()[k]] == which ? 1 : 0);
          String name = kind.levels().get(level);
          if (name.equals(Trait.UNKNOWN) || Arrays.stream(at).anyMatch(x -> x == 1)) {
            levels.add(share(kind.key(), name, at));
          }
        }
      }
    }
    return levels;
  }

  private Level share(String covariate, String level, double[] at) {
    long[] n = new long[2];
    for (int k = 0; k < at.length; k++) {
      n[sides.first()[k] ? 0 : 1] += (long) at[k];
    }
    Counted here = new Counted(n[0], sides.count(true));
    Counted there = new Counted(n[1], sides.count(false));
    return new Level(
        covariate,
        level,
        "share",
        n,
        new Quantity[] {here.proportion(), there.proportion()},
        StandardizedDifference.binary(here, there),
        weight.length == 0
            ? Quantity.absent(Absence.NOT_ESTIMABLE)
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
        amount.key(),
        MEAN,
        MEAN,
        n,
        new Quantity[] {
          Quantity.finiteOr(sum[0] / n[0], Absence.NO_OBSERVATIONS),
          Quantity.finiteOr(sum[1] / n[1], Absence.NO_OBSERVATIONS)
        },
        n[0] == 0 || n[1] == 0
            ? Quantity.absent(Absence.NO_OBSERVATIONS)
            : StandardizedDifference.continuous(value, first),
        n[0] == 0 || n[1] == 0 || own.length == 0
            ? Quantity.absent(Absence.NOT_ESTIMABLE)
            : StandardizedDifference.continuousWeighted(value, first, own));
  }
}
