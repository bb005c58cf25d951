package cairn.analysis.compare;

import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.CoxFit;
import cairn.analysis.statistic.CoxRegression;
import cairn.analysis.statistic.CoxTies;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.ProportionalHazards;
import cairn.analysis.statistic.ProportionalHazards.Transform;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.SurvivalTimes;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.ClusteredHazardRatio;
import org.jspecify.annotations.Nullable;

/**
 * The rate of stopping in one group type over that in another, by Cox regression; planned ends and
 * ends from outside censor.
 *
 * @param ratio the hazard ratio with its interval
 * @param test Student's test of the ratio by groups, where the ratio is by groups
 * @param proportional the test that the ratio is the same at all times
 * @param note why there is no ratio, or null
 */
record StayingHazard(
    Interval ratio, TestResult test, TestResult proportional, @Nullable String note) {
  private static final double LEVEL = 0.95;
  private static final String METHOD = "Cox";

  /** Above this, people are too many to be held in one process. */
  static final int MOST_PEOPLE = 1_000_000;

  /**
   * The ratio of one type over another.
   *
   * @param byGroup whether each side has groups enough for a variance by groups
   */
  static StayingHazard of(TypeStays here, TypeStays there, boolean byGroup) {
    int n = here.people() + there.people();
    if (n > MOST_PEOPLE) {
      return none("more than a million people: no hazard ratio");
    }
    double[] time = new double[n];
    boolean[] stopped = new boolean[n];
    int[] group = new int[n];
    double[] type = new double[n];
    for (int i = 0; i < n; i++) {
      boolean first = i < here.people();
      TypeStays side = first ? here : there;
      int at = first ? i : i - here.people();
      time[i] = side.day()[at];
      stopped[i] = side.end()[at] == 1;
      group[i] = side.group()[at] + (first ? 0 : here.groups());
      type[i] = first ? 1 : 0;
    }
    try {
      CoxFit fit =
          CoxRegression.fit(
              SurvivalTimes.of(time, stopped),
              Covariates.rows(n).and("group type", type),
              CoxTies.EFRON);
      TestResult proportional =
          ProportionalHazards.test(fit, Transform.KAPLAN_MEIER).columns().get(0);
      if (!byGroup) {
        return new StayingHazard(
            fit.hazardRatio(0, LEVEL),
            TestResult.absent(Absence.TOO_FEW, "by groups"),
            proportional,
            null);
      }
      ClusteredHazardRatio ratio = ClusteredHazardRatio.of(fit, 0, group);
      return new StayingHazard(ratio.ratio(LEVEL), ratio.test(), proportional, null);
    } catch (NotEstimableException notEstimable) {
      return none("no hazard ratio: " + notEstimable.getMessage());
    }
  }

  private static StayingHazard none(String note) {
    TestResult none = TestResult.absent(Absence.NOT_ESTIMABLE, METHOD);
    return new StayingHazard(
        Interval.absent(Absence.NOT_ESTIMABLE, LEVEL, METHOD), none, none, note);
  }

  /**
   * Which estimate comes first: the ratio where it is the same at all times, else the means.
   *
   * @param means whether there are restricted means
   */
  String headline(boolean means) {
    Quantity p = proportional.p();
    boolean holds = p.isPresent() && p.value() >= 0.05;
    if (holds && ratio.estimate().isPresent()) {
      return "hazard_ratio";
    }
    return means ? "restricted_mean" : "none";
  }
}
