package cairn.analysis.compare;

import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.CoxFit;
import cairn.analysis.statistic.CoxRegression;
import cairn.analysis.statistic.CoxTies;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.SurvivalTimes;
import cairn.analysis.statistic.survival.ClusteredHazardRatio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate of stopping in one type over that in another with what is known of people at the start
 * allowed for: Cox regression on the type and the columns of {@link Design}. Each person counts
 * once, under the type of the first session attended. From the end of the plan's list covariates
 * are left out until at least five people stopped for each column.
 *
 * @param people people of both types; null without a model
 * @param stopped of those, stopped
 * @param ratio the hazard ratio with its interval
 * @param columns names of the columns beside the type; null without a model
 * @param note why there is no ratio, or null
 */
record AdjustedStaying(
    @Nullable Long people,
    @Nullable Long stopped,
    Interval ratio,
    @Nullable String columns,
    @Nullable String note) {
  private static final double LEVEL = 0.95;
  private static final int STOPPED_A_COLUMN = 5;

  static AdjustedStaying none(String note) {
    Interval none = Interval.absent(Absence.NOT_ESTIMABLE, LEVEL, "Cox, adjusted");
    return new AdjustedStaying(null, null, none, null, note);
  }

  static AdjustedStaying of(StayingPeople all, String type, String reference, boolean byGroup) {
    int here = all.people().types().indexOf(type);
    int there = all.people().types().indexOf(reference);
    Sides sides =
        Sides.of(
            type,
            reference,
            all.people(),
            i -> all.day()[i] >= 0 && all.people().type(i) == here,
            i -> all.day()[i] >= 0 && all.people().type(i) == there);
    long stopped = 0;
    for (int i : sides.people()) {
      stopped += all.stopped()[i] ? 1 : 0;
    }
    if (sides.count(true) == 0 || sides.count(false) == 0) {
      return none("nobody came to one of the types first");
    }
    List<Trait> traits = all.people().traits();
    for (int kept = traits.size(); kept > 0; kept--) {
      Covariates x = Design.of(traits.subList(0, kept), sides).x();
      if (x.size() > 0 && stopped >= (x.size() + 1L) * STOPPED_A_COLUMN) {
        return fitted(all, sides, x, stopped, byGroup);
      }
    }
    return none("too few people stopped to allow for anything");
  }

  private static AdjustedStaying fitted(
      StayingPeople all, Sides sides, Covariates design, long stopped, boolean byGroup) {
    int n = sides.size();
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    double[] type = new double[n];
    for (int k = 0; k < n; k++) {
      time[k] = all.day()[sides.people()[k]];
      event[k] = all.stopped()[sides.people()[k]];
      type[k] = sides.first()[k] ? 1 : 0;
    }
    Covariates x = Covariates.rows(n).and("group type", type);
    for (int c = 0; c < design.size(); c++) {
      double[] column = new double[n];
      for (int k = 0; k < n; k++) {
        column[k] = design.value(k, c);
      }
      x = x.and(design.names().get(c), column);
    }
    try {
      CoxFit fit = CoxRegression.fit(SurvivalTimes.of(time, event), x, CoxTies.EFRON);
      Interval ratio =
          byGroup
              ? ClusteredHazardRatio.of(fit, 0, sides.cluster()).ratio(LEVEL)
              : fit.hazardRatio(0, LEVEL);
      return new AdjustedStaying((long) n, stopped, ratio, String.join(", ", design.names()), null);
    } catch (NotEstimableException notEstimable) {
      return none("no adjusted ratio: " + notEstimable.getMessage());
    }
  }
}
