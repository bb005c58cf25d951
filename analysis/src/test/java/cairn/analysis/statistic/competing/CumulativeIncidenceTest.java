package cairn.analysis.statistic.competing;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static cairn.analysis.statistic.competing.CumulativeIncidence.Variance.AALEN;
import static cairn.analysis.statistic.competing.CumulativeIncidence.Variance.GREENWOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalScale;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
  private final EndCounts counts =
      EndCounts.ofDays(
          new int[] {1, 2, 2, 3, 4, 4, 5, 6, 7, 8}, new int[] {1, 2, 1, 0, 1, 2, 1, 0, 2, 1}, 2);
  private final IncidenceCurve first = CumulativeIncidence.estimate(counts, 1);
  private final IncidenceCurve second = CumulativeIncidence.estimate(counts, 2);

  @Test
  void cuminc() {
    double[] times = {2, 4, 7, 8};
    double[][] est = {
      {0.2, 0.316666666666667, 0.433333333333333, 0.608333333333333},
      {0.1, 0.216666666666667, 0.391666666666667, 0.391666666666667}
    };
    double[][] var = {
      {0.0179012345679012, 0.0265980795610425, 0.0316379458161866, 0.0789164308984911},
      {0.0101234567901235, 0.0214128943758573, 0.0482914308984912, 0.0482914308984912}
    };
    for (int i = 0; i < times.length; i++) {
      r("timepoints(cuminc(t, k), …)$est[1, ]", est[0][i], first.incidenceAt(times[i]));
      r("timepoints(cuminc(t, k), …)$est[2, ]", est[1][i], second.incidenceAt(times[i]));
      r("timepoints(cuminc(t, k), …)$var[1, ]", var[0][i], first.varianceAt(times[i], AALEN));
      r("timepoints(cuminc(t, k), …)$var[2, ]", var[1][i], second.varianceAt(times[i], AALEN));
    }
  }

  @Test
  void survfitWithStates() {
    double[] se = {0.126491106406735, 0.152509866104653, 0.164766951019154};
    double[] lower = {0.0579005742179893, 0.1232125901308501, 0.2056688508404608};
    double[] times = {2, 4, 7};
    for (int i = 0; i < 3; i++) {
      r(
          "summary(survfit(Surv(t, factor(k)) ~ 1))$std.err[, 2]",
          se[i],
          Math.sqrt(first.varianceAt(times[i], GREENWOOD)));
      r(
          "summary(survfit(…))$lower[, 2]",
          lower[i],
          first.at(times[i], SurvivalScale.LOG, GREENWOOD, .95).lower());
    }
  }

  @Test
  void theEndsAndTheShareStillThereAddUpToOne() {
    SurvivalCurve still = KaplanMeier.estimate(counts);
    for (int i = 0; i < counts.size(); i++) {
      assertEquals(1, still.survival(i) + first.incidence(i) + second.incidence(i), 1e-12);
    }
  }

  @Test
  void beforeTheFirstOfAnEndOnlyThePlainScaleHasLimits() {
    assertEquals(0, second.at(1, SurvivalScale.PLAIN, GREENWOOD, .95).upper().value());
    absent(AbsenceReason.NOT_ESTIMABLE, second.at(1, SurvivalScale.LOG, GREENWOOD, .95).upper());
  }
}
