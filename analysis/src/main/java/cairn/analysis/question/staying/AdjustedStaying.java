package cairn.analysis.question.staying;

import cairn.analysis.start.ApartWords;
import cairn.analysis.start.Design;
import cairn.analysis.start.Sides;
import cairn.analysis.start.Trait;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.hazard.ClusteredHazardRatio;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.separation.Separation;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rate of stopping in one type over that in another with what is known of people at the start
 * allowed for: Cox regression on the type and the columns of {@link Design}. Each person counts
 * once, under the type of the first session attended. From the end of the plan's list covariates
 * are left out until at least five people stopped for each column; of those that are left, what
 * would settle who stopped is set aside with the people it settles.
 *
 * @param people people of both types; null without a model
 * @param stopped of those, stopped
 * @param ratio the hazard ratio with its interval
 * @param columns names of the columns beside the type; null without a model
 * @param note why there is no ratio or what was set aside, or null
 */
record AdjustedStaying(
    @Nullable Long people,
    @Nullable Long stopped,
    Interval ratio,
    @Nullable String columns,
    @Nullable String note) {
  private static final int STOPPED_A_COLUMN = 5;

  static AdjustedStaying none(String note, double level) {
    Interval none = Interval.absent(AbsenceReason.NOT_ESTIMABLE, level, "Cox, adjusted");
    return new AdjustedStaying(null, null, none, null, note);
  }

  static AdjustedStaying of(StayingPeople all, String type, String reference, double level) {
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
      return none("nobody came to one of the types first", level);
    }
    List<Trait> traits = all.people().traits();
    for (int kept = traits.size(); kept > 0; kept--) {
      Covariates x = Design.of(traits.subList(0, kept), sides).x();
      if (x.size() > 0 && stopped >= (x.size() + 1L) * STOPPED_A_COLUMN) {
        return of(all, sides, x, level);
      }
    }
    return none("too few people stopped to allow for anything", level);
  }

  private static AdjustedStaying of(
      StayingPeople all, Sides sides, Covariates design, double level) {
    int n = sides.size();
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    double[] type = new double[n];
    for (int k = 0; k < n; k++) {
      time[k] = all.day()[sides.people()[k]];
      event[k] = all.stopped()[sides.people()[k]];
      type[k] = sides.first()[k] ? 1 : 0;
    }
    Covariates x = Covariates.rows(n).and(ApartWords.TYPE, type).and(design);
    try {
      Separation found = Separation.ofEvents(SurvivalTimes.of(time, event), x);
      String none = ApartWords.ofTypes(found.findings());
      return none.isEmpty() ? fitted(found, time, event, sides, level) : none(none, level);
    } catch (NotEstimableException notEstimable) {
      return none("no adjusted ratio: " + notEstimable.getMessage(), level);
    }
  }

  /** The model of the people about whom what is allowed for leaves something open. */
  private static AdjustedStaying fitted(
      Separation found, double[] time, boolean[] event, Sides sides, double level) {
    int[] people = found.people();
    double[] own = new double[people.length];
    boolean[] stopped = new boolean[people.length];
    int[] cluster = new int[people.length];
    long sum = 0;
    for (int k = 0; k < people.length; k++) {
      own[k] = time[people[k]];
      stopped[k] = event[people[k]];
      cluster[k] = sides.cluster()[people[k]];
      sum += stopped[k] ? 1 : 0;
    }
    Covariates x = found.covariates();
    SurvivalTimes data = SurvivalTimes.stratified(own, stopped, found.strata());
    CoxFit fit = CoxRegression.fit(data, x, CoxTies.EFRON);
    int at = x.names().indexOf(ApartWords.TYPE);
    Interval ratio = ClusteredHazardRatio.of(fit, at, cluster).ratio(level);
    String columns =
        x.names().stream()
            .filter(name -> !name.equals(ApartWords.TYPE))
            .collect(Collectors.joining(", "));
    String aside = ApartWords.setAside(found.findings(), time.length - people.length);
    return new AdjustedStaying(
        (long) people.length, sum, ratio, columns, aside.isEmpty() ? null : aside);
  }
}
