package cairn.analysis.statistic;

import static cairn.analysis.statistic.FromR.absent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.change.PairedChange;
import cairn.analysis.statistic.change.PairedSums;
import cairn.analysis.statistic.change.PairedT;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.competing.IncidenceCurve;
import cairn.analysis.statistic.missing.ImputedCounts;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.statistic.missing.RubinsRules;
import cairn.analysis.statistic.multistate.FirstPassage;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.RestrictedMean;
import cairn.analysis.statistic.survival.SurvivalCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No number leaves what it can be, however few people there are, and no error is none at all. */
final class NumbersThatCanBeTest {
  private static final Random RANDOM = new Random(11);

  @Test
  void theMeanOfSharesOfOneIsOne() {
    for (int m : new int[] {2, 3, 7, 10, 20, 49}) {
      double[] ones = new double[m];
      Arrays.fill(ones, 1);
      RubinsRules pooled = RubinsRules.pool(ones, new double[m], Double.POSITIVE_INFINITY);
      assertEquals(1, pooled.estimate(), 0, "exactly, of " + m);
      absent(AbsenceReason.NO_SPREAD, pooled.interval(0.95).lower());
    }
    PartlySeen all = new PartlySeen(new Counted(3, 3), 0);
    Interval share = ImputedCounts.draw(all, all.seen(), 20, RANDOM).share(0.95);
    assertEquals(1, share.estimate().value(), 0);
    assertEquals(1, share.upper().value(), 0);
  }

  @Test
  void endsNeverSumToMoreThanEverybody() {
    for (int trial = 0; trial < 500; trial++) {
      int n = 1 + RANDOM.nextInt(30);
      int[] days = RANDOM.ints(n, 0, 40).toArray();
      int[] ends = RANDOM.ints(n, trial % 2 == 0 ? 1 : 0, 3).toArray();
      EndCounts counts = EndCounts.ofDays(days, ends, 2);
      for (int cause = 1; cause <= 2; cause++) {
        IncidenceCurve curve = CumulativeIncidence.estimate(counts, cause);
        double before = 0;
        for (int i = 0; i < curve.size(); i++) {
          assertTrue(curve.incidence(i) <= 1, "trial " + trial);
          assertTrue(curve.incidence(i) >= before, "trial " + trial);
          before = curve.incidence(i);
        }
      }
    }
  }

  @Test
  void anErrorOfNothingGivesNoInterval() {
    absent(AbsenceReason.NO_SPREAD, Interval.normal(0.5, 0, 0.95, "m").lower());
    absent(AbsenceReason.NO_SPREAD, Interval.student(0.5, 0, 3, 0.95, "m").upper());
    assertEquals(0.5, Interval.normal(0.5, 0, 0.95, "m").estimate().value());
    SurvivalCurve stayed =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {90, 95}, new int[] {0, 0}, 1));
    RestrictedMean whole = RestrictedMean.of(stayed, 91);
    assertEquals(91, whole.mean());
    absent(AbsenceReason.NO_SPREAD, whole.interval(0.95).lower());
    absent(AbsenceReason.NO_SPREAD, whole.minus(whole, 0.95).lower());
    PairedSums alike = new PairedSums(1, 5.1, 3.3, 26.01, 10.89, 16.83);
    absent(
        AbsenceReason.NO_SPREAD,
        PairedChange.byGroups(List.of(alike, alike, alike), 1, 0.95).lower());
    absent(
        AbsenceReason.NO_SPREAD,
        PairedT.of(new double[] {5, 5}, new double[] {3, 3}, 0.95).change().upper());
    ClusterRobust.Result groups =
        ClusterRobust.difference(
            List.of(new Counted(2, 2), new Counted(3, 3)),
            List.of(new Counted(0, 2), new Counted(0, 4)),
            0.95);
    assertEquals(1, groups.interval().estimate().value());
    absent(AbsenceReason.NO_SPREAD, groups.interval().lower());
    assertFalse(groups.test().p().isPresent());
  }

  @Test
  void limitsAreCutAtWhatCanBe() {
    Interval cut = Interval.of(0.9, 0.5, 1.3, 0.95, "m").within(0, 1);
    assertEquals(Interval.of(0.9, 0.5, 1, 0.95, "m"), cut);
    assertEquals(cut, cut.within(0, 1));
    Interval bare = Interval.bare(0.9, AbsenceReason.TOO_FEW, 0.95, "m");
    assertEquals(bare, bare.within(0, 1));
    SurvivalCurve one =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {1, 90, 90}, new int[] {1, 0, 0}, 1));
    Interval mean = RestrictedMean.of(one, 90).interval(0.95);
    assertEquals(90, mean.upper().value(), "never more than all of the time");
    assertTrue(mean.lower().value() >= 0);
  }

  @Test
  void aCorrelationOfPairsIsOneOrNone() {
    absent(
        AbsenceReason.TOO_FEW,
        IntraclassCorrelation.ofCounts(
                List.of(new Counted(0, 1), new Counted(0, 1), new Counted(1, 2)))
            .correlation());
    for (int trial = 0; trial < 500; trial++) {
      int k = 2 + RANDOM.nextInt(4);
      Counted[] groups = new Counted[k];
      for (int g = 0; g < k; g++) {
        int n = 1 + RANDOM.nextInt(4);
        groups[g] = new Counted(RANDOM.nextInt(n + 1), n);
      }
      try {
        IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(List.of(groups));
        assertTrue(Math.abs(icc.correlation().orElse(0)) <= 1, "trial " + trial);
        assertTrue(icc.designEffect().orElse(0) >= 0, "trial " + trial);
      } catch (NotEstimableException everyGroupHasOnePerson) {
        assertTrue(Arrays.stream(groups).allMatch(g -> g.n() == 1));
      }
    }
  }

  @Test
  void aRateOfNothingNeverComesThere() {
    double[][] q = {{-1e-9, 1e-9, 0}, {0.5, -1, 0.5}, {0, 0, 0}};
    absent(AbsenceReason.NOT_REACHED, FirstPassage.expected(q, 0, 1));
    double[][] singular = {{-1e-300, 1e-300, 0}, {1e-300, -1e-300, 0}, {0, 0, 0}};
    absent(AbsenceReason.NOT_REACHED, FirstPassage.expected(singular, 0, 2));
  }

  @Test
  void aRatioTooLargeToBeWrittenIsNone() {
    Interval ratio = Interval.ofLog(2, 500, 0.95, "m");
    assertTrue(ratio.estimate().isPresent());
    absent(AbsenceReason.NOT_ESTIMABLE, ratio.upper());
    assertEquals(0, ratio.lower().value(), 1e-300);
  }
}
