package cairn.analysis.statistic.missing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipleImputationTest {
  private static final int GROUPS = 30;
  private static final int PEOPLE = 20;
  private static final int PROBLEMS = 3;
  private static final int ROWS = GROUPS * PEOPLE * PROBLEMS;

  private final int[] person = new int[ROWS];
  private final int[] group = new int[ROWS];
  private final int[] truth = new int[ROWS];
  private final int[] outcome = new int[ROWS];
  private final double[] severe = new double[ROWS];

  /** People in groups, three problems each; a third of the problems is missing. */
  private Covariates world(Random random) {
    int row = 0;
    for (int g = 0; g < GROUPS; g++) {
      double ofGroup = random.nextGaussian();
      for (int p = 0; p < PEOPLE; p++) {
        double ofPerson = 2 * random.nextGaussian();
        double x = random.nextGaussian();
        for (int k = 0; k < PROBLEMS; k++) {
          group[row] = g;
          person[row] = g * PEOPLE + p;
          severe[row] = x;
          double odds = ofGroup + ofPerson - 0.5 * x;
          truth[row] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
          outcome[row] = random.nextDouble() < 1.0 / 3 ? MultipleImputation.MISSING : truth[row];
          row++;
        }
      }
    }
    return Covariates.rows(ROWS).and("severe", severe);
  }

  private double correlation(int[] unit, boolean[][] imputed) {
    double sum = 0;
    for (boolean[] data : imputed) {
      sum += correlation(unit, data) / imputed.length;
    }
    return sum;
  }

  private double correlation(int[] unit, boolean[] data) {
    long[][] counts = new long[unit[unit.length - 1] + 1][2];
    for (int i = 0; i < unit.length; i++) {
      counts[unit[i]][0] += data[i] ? 1 : 0;
      counts[unit[i]][1]++;
    }
    List<Counted> units = new ArrayList<>();
    for (long[] count : counts) {
      units.add(new Counted(count[0], count[1]));
    }
    return IntraclassCorrelation.ofCounts(units).correlation().value();
  }

  @Test
  void whatPeopleAndGroupsShareIsKept() {
    Covariates x = world(new Random(31));
    boolean[] all = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      all[i] = truth[i] == 1;
    }
    MultipleImputation together = MultipleImputation.of(outcome, x, List.of(person, group));
    assertEquals(2, together.kindsOfSharing());
    boolean[][] kept = together.impute(0, 20, new Random(1));
    boolean[][] strangers =
        MultipleImputation.of(outcome, x, List.of()).impute(0, 20, new Random(1));
    for (int[] unit : List.of(person, group)) {
      double right = correlation(unit, all);
      double lost = right - correlation(unit, strangers);
      assertTrue(lost > 0.04, "strangers lose " + lost);
      // Laplace's approximation makes the spread between people a little too small.
      double stillLost = Math.abs(right - correlation(unit, kept));
      assertTrue(stillLost < 0.3 * lost, "lost " + stillLost + " of " + lost);
    }
  }

  @Test
  void theSameSeedGivesTheSameDataSets() {
    Covariates x = world(new Random(32));
    MultipleImputation model = MultipleImputation.of(outcome, x, List.of(person, group));
    assertArrayEquals(model.impute(0, 3, new Random(5)), model.impute(0, 3, new Random(5)));
  }

  @Test
  void rowsThatShareNothingAreImputedByTheirCovariates() {
    Covariates x = world(new Random(33));
    int[] own = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      own[i] = i;
    }
    MultipleImputation model = MultipleImputation.of(outcome, x, List.of(own, new int[ROWS]));
    assertEquals(0, model.kindsOfSharing(), "each its own, or all one");
    assertArrayEquals(
        MultipleImputation.of(outcome, x, List.of()).impute(0, 2, new Random(1)),
        model.impute(0, 2, new Random(1)));
  }

  @Test
  void imputingNothingChangesNothing() {
    Covariates x = world(new Random(34));
    boolean[] data = MultipleImputation.of(truth, x, List.of()).impute(0, 2, new Random(1))[1];
    for (int i = 0; i < ROWS; i++) {
      assertEquals(truth[i] == 1, data[i]);
    }
  }

  @Test
  void theLogOddsOfTheMissingAreMovedByDelta() {
    Covariates x = world(new Random(35));
    MultipleImputation model = MultipleImputation.of(outcome, x, List.of());
    long[] yes = new long[3];
    for (int d = 0; d < 3; d++) {
      boolean[] data = model.impute(6 * (d - 1), 1, new Random(1))[0];
      for (int i = 0; i < ROWS; i++) {
        yes[d] += outcome[i] == MultipleImputation.MISSING && data[i] ? 1 : 0;
      }
    }
    assertTrue(yes[0] < 20 && yes[1] > 100 && yes[2] > yes[1] + 100, yes[0] + " " + yes[2]);
  }

  @Test
  void aGroupOfOnePersonIsThePerson() {
    Covariates x = world(new Random(4));
    int[] alone = Arrays.stream(person).map(each -> 7 * ROWS - each).toArray();
    assertEquals(1, MultipleImputation.of(outcome, x, List.of(person, alone)).kindsOfSharing());
    assertEquals(2, MultipleImputation.of(outcome, x, List.of(person, group)).kindsOfSharing());
  }
}
