package cairn.analysis.question.staying;

import cairn.analysis.start.ApartWords;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.ClusteredHazardRatio;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxRobust;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.ProportionalHazards;
import cairn.analysis.statistic.hazard.ProportionalHazards.Transform;
import cairn.analysis.statistic.separation.Separation;
import cairn.analysis.statistic.survival.SurvivalTimes;
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
  private static final String METHOD = "Cox";

  /** Above this, people are too many to be held in one process. */
  static final int MOST_PEOPLE = 1_000_000;

  /**
   * The ratio of one type over another.
   *
   * @param tested whether each side has groups enough for a test
   * @param level of the interval
   */
  static StayingHazard of(TypeStays here, TypeStays there, boolean tested, double level) {
    int n = here.people() + there.people();
    if (n > MOST_PEOPLE) {
      return none("more than a million people: no ratio of rates", level);
    }
    if (here.stopped() + there.stopped() == 0) {
      return none("nobody stopped, so there is no ratio of rates", level);
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
    SurvivalTimes data = SurvivalTimes.of(time, stopped);
    Covariates types = Covariates.rows(n).and(ApartWords.TYPE, type);
    String none = ApartWords.ofTypes(Separation.ofEvents(data, types).findings());
    if (!none.isEmpty()) {
      TestResult test =
          tested
              ? CoxRobust.score(data, types, CoxTies.EFRON, group)
              : TestResult.absent(AbsenceReason.TOO_FEW, "by groups");
      return none(none, test, level);
    }
    try {
      CoxFit fit = CoxRegression.fit(data, types, CoxTies.EFRON);
      return estimated(fit, group, tested, level);
    } catch (NotEstimableException e) {
      return none("the ratio of rates cannot be estimated", level);
    }
  }

  private static StayingHazard estimated(CoxFit fit, int[] group, boolean tested, double level) {
    TestResult proportional =
        ProportionalHazards.test(fit, Transform.KAPLAN_MEIER).columns().get(0);
    ClusteredHazardRatio ratio = ClusteredHazardRatio.of(fit, 0, group);
    TestResult test = tested ? ratio.test() : TestResult.absent(AbsenceReason.TOO_FEW, "by groups");
    return new StayingHazard(ratio.ratio(level), test, proportional, null);
  }

  private static StayingHazard none(String note, double level) {
    return none(note, TestResult.absent(AbsenceReason.NOT_ESTIMABLE, METHOD), level);
  }

  private static StayingHazard none(String note, TestResult test, double level) {
    return new StayingHazard(
        Interval.absent(AbsenceReason.NOT_ESTIMABLE, level, METHOD),
        test,
        TestResult.absent(AbsenceReason.NOT_ESTIMABLE, METHOD),
        note);
  }
}
