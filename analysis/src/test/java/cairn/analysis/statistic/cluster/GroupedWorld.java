package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up program of groups of two types that do not differ: people of one group are alike in
 * their chance (a normal effect of 0.5 on the log odds, 0.4 on the log rate of stopping), in
 * severity, and the more severe do worse. Even groups hold 12, uneven ones from 3 to about 60.
 * Groups of even number are of the first type.
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupedWorld(
    int groups,
    int[] group,
    boolean[] first,
    double[] severe,
    boolean[] yes,
    double[] time,
    boolean[] stopped) {

  static GroupedWorld of(int groups, boolean even, Random random) {
    int[] sizes = new int[groups];
    for (int g = 0; g < groups; g++) {
      double uneven = 12 * Math.exp(0.9 * random.nextGaussian() - 0.4);
      sizes[g] = even ? 12 : (int) Math.max(3, Math.round(uneven));
    }
    return of(sizes, random);
  }

  /** The same with the second type's people each on their own, so many of them. */
  static GroupedWorld partlyNested(int groups, boolean even, int alone, Random random) {
    int[] sizes = new int[2 * Math.max(groups, alone)];
    for (int k = 0; k < Math.max(groups, alone); k++) {
      double uneven = 12 * Math.exp(0.9 * random.nextGaussian() - 0.4);
      int size = even ? 12 : (int) Math.max(3, Math.round(uneven));
      sizes[2 * k] = k < groups ? size : 0;
      sizes[2 * k + 1] = k < alone ? 1 : 0;
    }
    return of(sizes, random);
  }

  private static GroupedWorld of(int[] sizes, Random random) {
    int groups = sizes.length;
    int n = Arrays.stream(sizes).sum();
    GroupedWorld world =
        new GroupedWorld(
            groups,
            new int[n],
            new boolean[n],
            new double[n],
            new boolean[n],
            new double[n],
            new boolean[n]);
    int next = 0;
    for (int g = 0; g < groups; g++) {
      double better = random.nextGaussian();
      double level = 0.3 * random.nextGaussian();
      for (int k = 0; k < sizes[g]; k++) {
        world.draw(next++, g, better, level, random);
      }
    }
    return world;
  }

  private void draw(int i, int g, double better, double level, Random random) {
    group[i] = g;
    first[i] = g % 2 == 0;
    severe[i] = level + random.nextGaussian();
    double odds = -0.4 + 0.5 * better - 0.6 * severe[i];
    yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    double rate = Math.exp(0.4 * (severe[i] - better)) / 14;
    double leaves = -Math.log(1 - random.nextDouble()) / rate;
    double seen = 4 + 22 * random.nextDouble();
    time[i] = Math.ceil(Math.min(leaves, seen));
    stopped[i] = leaves < seen;
  }

  int size() {
    return group.length;
  }

  double[] y() {
    return IntStream.range(0, size()).mapToDouble(i -> yes[i] ? 1 : 0).toArray();
  }

  double[] typeColumn() {
    return IntStream.range(0, size()).mapToDouble(i -> first[i] ? 1 : 0).toArray();
  }

  Covariates severity() {
    return Covariates.rows(size()).and("severity", severe);
  }

  private List<int[]> members(boolean ofFirst) {
    List<int[]> members = new ArrayList<>();
    for (int g = ofFirst ? 0 : 1; g < groups; g += 2) {
      int own = g;
      members.add(IntStream.range(0, size()).filter(i -> group[i] == own).toArray());
    }
    return members;
  }

  List<Counted> counts(boolean ofFirst) {
    return members(ofFirst).stream()
        .map(own -> new Counted(Arrays.stream(own).filter(i -> yes[i]).count(), own.length))
        .toList();
  }

  List<EndCounts> ends(boolean ofFirst) {
    return members(ofFirst).stream()
        .map(
            own ->
                EndCounts.of(
                    Arrays.stream(own).mapToDouble(i -> time[i]).toArray(),
                    Arrays.stream(own).map(i -> stopped[i] ? 1 : 0).toArray(),
                    1))
        .toList();
  }
}
