package cairn.analysis.statistic.survival;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Freireich's 6-MP group (1963), the textbook set, and small ones by hand. */
@SuppressWarnings({"EnumOrdinal"})
class SurvivalTest {
  private static final int[] DAY = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
  };
  private static final int[] END = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final String FIT = "survfit(Surv(t, e) ~ 1, conf.type = 'log-log')";
  private final EndCounts counts = EndCounts.ofDays(DAY, END, 1);
  private final SurvivalCurve curve = KaplanMeier.estimate(counts);

  @Test
  void freireich() {
    Interval at10 = curve.at(10, SurvivalScale.LOG_LOG, 0.95);
    r(FIT + " at 10", 0.7529411764705881, at10.estimate());
    r(FIT + " std.err", 0.0963496529943205, curve.standardErrorAt(10));
    r(FIT + " lower", 0.5031995107999565, at10.lower());
    r(FIT + " upper", 0.8893618351692654, at10.upper());
    r(FIT + " at 30", 0.4481792717086834, curve.survivalAt(30));
    assertEquals(15, curve.atRiskAt(10));
    assertEquals(4, curve.atRiskAt(30));
    assertEquals(21, curve.people());
    assertEquals(9, curve.events());
  }

  @Test
  void everyScaleIsRs() {
    double[][] limits = {
      {0.564099326678788, 0.941783026262388},
      {0.585918982029694, 0.967574754552297},
      {0.5031995107999565, 0.8893618351692654},
      {0.524778484539673, 0.893740010587526},
      {0.546215158210516, 0.911946645929412}
    };
    for (SurvivalScale scale : SurvivalScale.values()) {
      Interval at10 = curve.at(10, scale, 0.95);
      String call = "survfit(…, conf.type = '" + scale.key() + "') at 10";
      r(call, limits[scale.ordinal()][0], at10.lower());
      r(call, limits[scale.ordinal()][1], at10.upper());
    }
  }

  @Test
  void quantilesThatAreNotReachedSaySo() {
    Interval median = SurvivalQuantile.of(curve, 0.5, SurvivalScale.LOG_LOG, 0.95);
    r("quantile(fit, .5)$quantile", 23, median.estimate());
    r("quantile(fit, .5)$lower", 13, median.lower());
    absent(AbsenceReason.NOT_REACHED, median.upper());
    Interval quarter = SurvivalQuantile.of(curve, 0.25, SurvivalScale.LOG_LOG, 0.95);
    r("quantile(fit, .25)$upper", 22, quarter.upper());
  }

  @Test
  void aFlatStretchAtExactlyHalfGivesItsMiddle() {
    SurvivalCurve four =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}, 1));
    r("quantile(survfit(Surv(1:4, rep(1, 4)) ~ 1), .5)$quantile", 2.5, median(four));
    SurvivalCurve ends =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {1, 9}, new int[] {1, 0}, 1));
    r("quantile(survfit(Surv(c(1, 9), c(1, 0)) ~ 1), .5)$quantile", 5, median(ends));
  }

  private static Quantity median(SurvivalCurve curve) {
    return SurvivalQuantile.of(curve, 0.5, SurvivalScale.LOG, 0.95).estimate();
  }

  @Test
  void restrictedMean() {
    RestrictedMean mean = RestrictedMean.of(curve, 30);
    r("summary(fit, rmean = 30)$table['rmean']", 21.04649859943977, mean.mean());
    r("summary(fit, rmean = 30)$table['se(rmean)']", 2.24380195155946, mean.standardError());
    assertFalse(mean.extended());
    assertTrue(RestrictedMean.of(curve, 50).extended());
  }

  @Test
  void everybodyLeavesAtTheLastTime() {
    SurvivalCurve all =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {0, 3}, new int[] {1, 1}, 1));
    assertEquals(0.5, all.survivalAt(0));
    assertEquals(0, all.survivalAt(3));
    absent(AbsenceReason.NOT_ESTIMABLE, all.standardErrorAt(3));
    absent(AbsenceReason.NOT_ESTIMABLE, all.at(3, SurvivalScale.LOG, 0.95).lower());
  }

  @Test
  void beforeAnyEventTheCurveIsOne() {
    SurvivalCurve none =
        KaplanMeier.estimate(EndCounts.ofDays(new int[] {5, 9}, new int[] {0, 0}, 1));
    Interval at2 = none.at(2, SurvivalScale.LOG_LOG, 0.95);
    assertEquals(1, at2.lower().value());
    absent(AbsenceReason.NOT_ESTIMABLE, none.at(5, SurvivalScale.LOG_LOG, 0.95).lower());
    absent(AbsenceReason.NOT_REACHED, median(none));
  }

  @Test
  void partsAddUpToTheWholeInAnyOrder() {
    EndCounts left = EndCounts.ofDays(Arrays.copyOf(DAY, 8), Arrays.copyOf(END, 8), 1);
    EndCounts right =
        EndCounts.ofDays(Arrays.copyOfRange(DAY, 8, 21), Arrays.copyOfRange(END, 8, 21), 1);
    for (EndCounts sum :
        new EndCounts[] {left.plus(right), right.plus(left), EndCounts.none(1).plus(counts)}) {
      SurvivalCurve again = KaplanMeier.estimate(sum);
      assertEquals(curve.size(), again.size());
      for (int i = 0; i < curve.size(); i++) {
        assertEquals(curve.survival(i), again.survival(i));
        assertEquals(curve.atRisk(i), again.atRisk(i));
      }
    }
  }

  @Test
  void timesThatDifferOnlyByRoundingAreOneTime() {
    EndCounts tied = EndCounts.of(new double[] {0.3, 0.1 + 0.2, 1}, new int[] {1, 1, 0}, 1);
    assertEquals(2, tied.size());
    assertEquals(2, tied.count(1, 0));
  }

  @Test
  void whatIsNoTimeIsRefusedByName() {
    NotEstimableException bad =
        assertThrows(
            NotEstimableException.class, () -> EndCounts.of(new double[] {-1}, new int[] {0}, 1));
    assertTrue(bad.getMessage().contains("time"));
    assertThrows(
        NotEstimableException.class, () -> EndCounts.of(new double[] {1}, new int[] {2}, 1));
    assertThrows(NotEstimableException.class, () -> KaplanMeier.estimate(EndCounts.none(1)));
  }
}
