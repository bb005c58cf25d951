package cairn.analysis.question.comparison.missing;

import cairn.analysis.start.Design;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.missing.MultipleImputation;
import cairn.analysis.statistic.missing.RubinsRules;
import cairn.analysis.statistic.separation.IndependentColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plain difference with the missing verdicts imputed from the type and what is known at the
 * start, a person's problems kept together and a group's level, {@value #DATA_SETS} times, pooled
 * by Rubin's rules, the variance of each data set by groups.
 */
final class ImputedDifference {
  static final int DATA_SETS = 20;

  private final SideVerdicts rows;
  private final Design design;
  private final GroupCounts counts;
  private final long seed;

  ImputedDifference(SideVerdicts rows, Design design, GroupCounts counts, long seed) {
    this.rows = rows;
    this.design = design;
    this.counts = counts;
    this.seed = seed;
  }

  /** The pooled difference, or why there is none. */
  record Pooled(Interval interval, @Nullable String note) {}

  /** With the log odds of the missing moved by so much from those of people like them. */
  Pooled under(double delta) {
    if (counts.isOneSided()) {
      return none(GroupCounts.ONE_SIDED);
    }
    try {
      Covariates x = covariates();
      MultipleImputation model =
          MultipleImputation.of(rows.verdict(), x, List.of(rows.position(), rows.cluster()));
      boolean[][] imputed = model.impute(delta, DATA_SETS, new SplittableRandom(seed));
      double[] estimate = new double[DATA_SETS];
      double[] variance = new double[DATA_SETS];
      double df = Double.POSITIVE_INFINITY;
      for (int m = 0; m < DATA_SETS; m++) {
        df = Math.min(df, one(imputed[m], m, estimate, variance));
      }
      Interval interval = RubinsRules.pool(estimate, variance, df).interval(counts.level());
      String kept = model.kindsOfSharing() > 0 ? " and what people and groups share" : "";
      return new Pooled(
          interval, "imputed from " + x.size() + " columns" + kept + ", " + DATA_SETS + " times");
    } catch (NotEstimableException e) {
      return none(String.valueOf(e.getMessage()));
    }
  }

  private Pooled none(String why) {
    return new Pooled(
        Interval.absent(
            AbsenceReason.NOT_ESTIMABLE, counts.level(), "multiple imputation, Rubin's rules"),
        why);
  }

  /** The type, and what is known; levels at which everybody, or nobody, seen achieved it go. */
  private Covariates covariates() {
    Covariates all = rows.covariates(design.x());
    double[] type = new double[rows.size()];
    for (int i = 0; i < type.length; i++) {
      type[i] = rows.first()[i] ? 1 : 0;
    }
    Covariates kept = Covariates.rows(rows.size()).and("type", type);
    for (int j = 0; j < all.size(); j++) {
      double[] column = new double[rows.size()];
      boolean[] met = new boolean[2];
      for (int i = 0; i < column.length; i++) {
        column[i] = all.value(i, j);
        if (column[i] != 0 && rows.verdict()[i] >= 0) {
          met[rows.verdict()[i]] = true;
        }
      }
      kept = met[0] && met[1] ? kept.and(all.names().get(j), column) : kept;
    }
    return IndependentColumns.of(kept);
  }

  private double one(boolean[] yes, int m, double[] estimate, double[] variance) {
    List<List<Counted>> sides = List.of(groups(yes, true), groups(yes, false));
    ClusterRobust.Result robust =
        ClusterRobust.difference(sides.get(0), sides.get(1), counts.level());
    if (!robust.interval().estimate().isPresent()) {
      throw new NotEstimableException("nobody in one of the types");
    }
    estimate[m] = robust.interval().estimate().value();
    if (!robust.standardError().isPresent()) {
      throw new NotEstimableException("fewer than two groups of one of the types");
    }
    variance[m] = robust.standardError().value() * robust.standardError().value();
    return robust.df().value();
  }

  private List<Counted> groups(boolean[] yes, boolean side) {
    TreeMap<Integer, long[]> sums = new TreeMap<>();
    for (int i = 0; i < yes.length; i++) {
      if (rows.first()[i] == side) {
        long[] n = sums.computeIfAbsent(rows.cluster()[i], c -> new long[2]);
        n[0] += yes[i] ? 1 : 0;
        n[1]++;
      }
    }
    List<Counted> groups = new ArrayList<>();
    sums.values().forEach(n -> groups.add(new Counted(n[0], n[1])));
    return groups;
  }
}
