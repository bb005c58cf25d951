package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.mixed.GeneralizedMixedFit;
import cairn.analysis.statistic.mixed.GeneralizedMixedModel;
import cairn.analysis.statistic.mixed.MixedOutcome;
import cairn.analysis.statistic.mixed.RandomTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How much better or worse than people like them the rows of one person, and those of one group,
 * do: what an imputation must keep, or the missing look like strangers.
 *
 * <p>On those seen the log odds are a + b η + σ u of the person + τ v of the group, η the log odds
 * by the covariates and u, v standard normal, by Laplace's approximation. For each data set u and v
 * are drawn from a normal distribution about what is most likely of them, of whom nobody was seen
 * from the standard one. A term is left out where no two rows share one of it, where there are
 * fewer than {@value #FEWEST} of it, or where each group is one person, so that both are the same.
 * R: {@code lme4::glmer(y ~ eta + (1 | person) + (1 | group))}, with {@code ranef(condVar = TRUE)}.
 *
 * <p>Worked example: rows that share nothing: the chances are those of the covariates alone.
 *
 * <p>Source: Goldstein, Carpenter, Kenward and Levin (2009), Statistical Modelling 9, 173–197;
 * Andridge (2011), Biometrical Journal 53, 57–74.
 */
final class SharedChances {
  private static final int FEWEST = 5;

  /** Above this many seen rows the terms would take too long. */
  private static final int MOST_ROWS = 20_000;

  private final List<Clusters> of;
  private final int[][] seenLevel;
  private final @Nullable GeneralizedMixedFit fit;

  private SharedChances(List<Clusters> of, int[][] seenLevel, @Nullable GeneralizedMixedFit fit) {
    this.of = of;
    this.seenLevel = seenLevel;
    this.fit = fit;
  }

  /** Nothing is shared. */
  static SharedChances none() {
    return new SharedChances(List.of(), new int[0][], null);
  }

  /**
   * What is shared.
   *
   * @param yes the outcome of the rows seen
   * @param seen which rows those are
   * @param eta log odds by the covariates, of all rows
   * @param shared any number for each person, and for each group, one a row of all
   */
  static SharedChances of(boolean[] yes, int[] seen, double[] eta, List<int[]> shared) {
    double[] y = new double[yes.length];
    double[] known = new double[yes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = yes[i] ? 1 : 0;
      known[i] = eta[seen[i]];
    }
    List<Clusters> of = new ArrayList<>();
    List<RandomTerm> terms = new ArrayList<>();
    for (int[] each : shared) {
      RandomTerm term =
          RandomTerm.intercept("", Arrays.stream(seen).map(row -> each[row]).toArray());
      boolean isNew = terms.stream().noneMatch(other -> isSame(term, other));
      if (term.levels() >= FEWEST && term.levels() < y.length && isNew) {
        of.add(Clusters.of(each));
        terms.add(term);
      }
    }
    if (terms.isEmpty() || y.length > MOST_ROWS) {
      return none();
    }
    try {
      Covariates x = Covariates.rows(y.length).and("eta", known);
      GeneralizedMixedFit fit =
          GeneralizedMixedModel.fit(
              y,
              x,
              new double[y.length],
              terms,
              new GeneralizedMixedModel.Request(MixedOutcome.BINARY, 1));
      return new SharedChances(of, levels(of, terms, seen), fit);
    } catch (NotEstimableException noSpread) {
      return none();
    }
  }

  /** Whether rows share one term exactly where they share the other: each person is a group. */
  private static boolean isSame(RandomTerm one, RandomTerm other) {
    int[] match = new int[one.levels()];
    Arrays.fill(match, -1);
    for (int i = 0; i < one.level().length; i++) {
      int level = one.level()[i];
      if (match[level] >= 0 && match[level] != other.level()[i]) {
        return false;
      }
      match[level] = other.level()[i];
    }
    return one.levels() == other.levels();
  }

  /** The level that each person or group has among those seen; −1 of whom nobody was. */
  private static int[][] levels(List<Clusters> of, List<RandomTerm> terms, int[] seen) {
    int[][] levels = new int[of.size()][];
    for (int t = 0; t < levels.length; t++) {
      levels[t] = new int[of.get(t).size()];
      Arrays.fill(levels[t], -1);
      for (int i = 0; i < seen.length; i++) {
        levels[t][of.get(t).of(seen[i])] = terms.get(t).level()[i];
      }
    }
    return levels;
  }

  /** How many kinds of sharing are kept: people, groups, both or neither. */
  int kinds() {
    return of.size();
  }

  /** The log odds of all rows, given those by the covariates, with one draw of what is shared. */
  double[] draw(double[] eta, RandomGenerator random) {
    GeneralizedMixedFit model = fit;
    if (model == null) {
      return eta.clone();
    }
    double[] drawn = new double[eta.length];
    for (int i = 0; i < eta.length; i++) {
      drawn[i] = model.coefficient(0) + model.coefficient(1) * eta[i];
    }
    for (int t = 0; t < seenLevel.length; t++) {
      double[] effect = new double[seenLevel[t].length];
      for (int g = 0; g < effect.length; g++) {
        int level = seenLevel[t][g];
        double z = random.nextGaussian();
        effect[g] =
            level < 0
                ? model.deviation(t) * z
                : model.mode(t, level) + model.modeDeviation(t, level) * z;
      }
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] += effect[of.get(t).of(i)];
      }
    }
    return drawn;
  }
}
