package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The log-rank comparison where people share groups: whether types of groups stay equally long, a
 * group counting as one independent unit.
 *
 * <p>Events expected of each person, E, come from the hazard of everybody together, so that a
 * type's ratio O/E is 1 where nothing differs. Variance of a type's ratio from its groups' O_g −
 * (O/E) E_g by {@link GroupVariance}, E_g for the groups' size. Types are compared by Welch's F of
 * the ratios: w = 1/v, r̄ = Σ w r/Σ w, Λ = Σ (1 − w/Σ w)²/df, F = [Σ w (r − r̄)²/(K − 1)]/[1 + 2 (K
 * − 2) Λ/(K² − 1)] on K − 1 and (K² − 1)/(3 Λ). With two types it is Student's t test with
 * Satterthwaite's degrees of freedom. A type with fewer than two groups or without an event:
 * absent. Strata have a hazard each.
 *
 * <p>Worked example: see the tests, which hold it against simulation and, with each person a group
 * and many of them, against the log-rank test.
 *
 * <p>Source: Lee, Wei and Amato (1992), Survival Analysis: State of the Art, 237–247; Jung and
 * Jeong (2003), Lifetime Data Analysis 9, 21–33; Welch (1951), Biometrika 38, 330–336.
 *
 * @param types the types in the order of their numbers
 * @param f the statistic; absent with the reason
 * @param df1 K − 1
 * @param df2 degrees of freedom of the denominator
 * @param p the chance of a larger one
 */
public record ClusteredLogRank(
    List<Type> types, Quantity f, Quantity df1, Quantity df2, Quantity p) {

  /** Keeps its own list. */
  public ClusteredLogRank {
    types = List.copyOf(types);
  }

  /**
   * A type of group.
   *
   * @param type its number
   * @param observed events seen
   * @param expected events expected if all types stayed alike
   * @param groups the variance of observed over expected by groups
   */
  public record Type(int type, double observed, double expected, GroupVariance groups) {
    /** Observed over expected. */
    public double ratio() {
      return observed / expected;
    }
  }

  /**
   * The comparison of people.
   *
   * @param time time to the event or to censoring
   * @param event whether the event was seen
   * @param type the number of each person's type of group
   * @param cluster any number for each group, one a person
   * @param stratum any number for each stratum
   * @throws NotEstimableException with fewer than two types, or a group of two types
   */
  public static ClusteredLogRank of(
      double[] time, boolean[] event, int[] type, int[] cluster, int[] stratum) {
    double[] expected = ExpectedEvents.of(time, event, stratum);
    Clusters groups = Clusters.of(cluster);
    Map<Integer, double[][]> types = new TreeMap<>();
    int[] typeOf = new int[groups.size()];
    Arrays.fill(typeOf, Integer.MIN_VALUE);
    for (int i = 0; i < time.length; i++) {
      int g = groups.of(i);
      if (typeOf[g] != Integer.MIN_VALUE && typeOf[g] != type[i]) {
        throw new NotEstimableException("a group has people of two types; one was expected");
      }
      typeOf[g] = type[i];
      double[][] own = types.computeIfAbsent(type[i], t -> new double[2][typeOf.length]);
      own[0][g] += event[i] ? 1 : 0;
      own[1][g] += expected[i];
    }
    List<Type> all = new ArrayList<>();
    types.forEach((type1, own) -> all.add(type(type1, own[0], own[1])));
    return tested(all);
  }

  /**
   * The comparison of counts.
   *
   * @param types the groups of each type, each with its ends; the causes are taken together
   * @throws NotEstimableException with fewer than two types, or without an event
   */
  public static ClusteredLogRank ofCounts(List<List<EndCounts>> types) {
    EndCounts all =
        types.stream()
            .flatMap(List::stream)
            .reduce(EndCounts::plus)
            .orElseThrow(() -> new NotEstimableException("there is nobody to compare"));
    ExpectedEvents expected = ExpectedEvents.of(all);
    List<Type> compared = new ArrayList<>();
    for (int k = 0; k < types.size(); k++) {
      List<EndCounts> groups = types.get(k);
      compared.add(
          type(
              k,
              groups.stream().mapToDouble(ExpectedEvents::seen).toArray(),
              groups.stream().mapToDouble(expected::in).toArray()));
    }
    return tested(compared);
  }

  private static Type type(int type, double[] seen, double[] expected) {
    int[] own = IntStream.range(0, seen.length).filter(g -> expected[g] > 0).toArray();
    double observed = Arrays.stream(own).mapToDouble(g -> seen[g]).sum();
    double total = Arrays.stream(own).mapToDouble(g -> expected[g]).sum();
    double[] sums =
        Arrays.stream(own)
            .mapToDouble(g -> (seen[g] - observed / total * expected[g]) / total)
            .toArray();
    double[] size = Arrays.stream(own).mapToDouble(g -> expected[g]).toArray();
    return new Type(type, observed, total, GroupVariance.of(sums, size));
  }

  private static ClusteredLogRank tested(List<Type> types) {
    int k = types.size();
    if (k < 2) {
      throw new NotEstimableException("a log-rank test compares two groups or more, found one");
    }
    double weights = 0;
    double mean = 0;
    for (Type type : types) {
      if (!type.groups().isEnough() || !(type.groups().variance() > 0)) {
        Quantity none =
            Quantity.absent(
                type.groups().isEnough() ? AbsenceReason.NO_VARIATION : AbsenceReason.TOO_FEW);
        return new ClusteredLogRank(types, none, Quantity.of(k - 1.0), none, none);
      }
      weights += 1 / type.groups().variance();
      mean += type.ratio() / type.groups().variance();
    }
    mean /= weights;
    double sum = 0;
    double lambda = 0;
    for (Type type : types) {
      double weight = 1 / type.groups().variance();
      sum += weight * (type.ratio() - mean) * (type.ratio() - mean);
      lambda += Math.pow(1 - weight / weights, 2) / type.groups().df();
    }
    double f = sum / (k - 1) / (1 + 2 * (k - 2) * lambda / (k * k - 1.0));
    double df2 = (k * k - 1.0) / (3 * lambda);
    return new ClusteredLogRank(
        types,
        Quantity.of(f),
        Quantity.of(k - 1.0),
        Quantity.of(df2),
        Quantity.of(Distributions.fisherUpper(f, k - 1.0, df2)));
  }
}
