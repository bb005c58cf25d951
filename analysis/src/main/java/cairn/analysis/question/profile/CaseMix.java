package cairn.analysis.question.profile;

import cairn.analysis.question.profile.ProfiledPeople.Person;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.Design;
import cairn.analysis.start.Sides;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chance of the primary outcome of each person from what is known at the start, by a logistic
 * model of everybody with a verdict that knows no unit. A level that hardly anybody with, or
 * without, the outcome is at is joined with others; where there are too few people for any column
 * everybody has the share of all.
 *
 * @param chance of each person; NaN without a verdict
 * @param note what the chances leave out; null where nothing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record CaseMix(double[] chance, @Nullable String note) {

  static CaseMix of(List<Person> people, ComparedPeople all) {
    Sides sides =
        Sides.of(
            "achieved",
            "not achieved",
            all,
            i -> people.get(i).achieved(),
            i -> people.get(i).hasVerdict() && !people.get(i).achieved());
    double[] chance = new double[people.size()];
    Arrays.fill(chance, Double.NaN);
    double share = (double) sides.count(true) / sides.size();
    for (int person : sides.people()) {
      chance[person] = share;
    }
    try {
      Design design = Design.of(all.traits(), sides);
      if (design.x().size() == 0) {
        return new CaseMix(chance, "expected is the share of all: nothing could be allowed for");
      }
      double[] fitted = LogisticRegression.fit(sides.first(), design.x()).fitted();
      for (int k = 0; k < fitted.length; k++) {
        chance[sides.people()[k]] = fitted[k];
      }
      return new CaseMix(
          chance, design.notes().isEmpty() ? null : String.join("; ", design.notes()));
    } catch (NotEstimableException e) {
      return new CaseMix(chance, "expected is the share of all: " + e.getMessage());
    }
  }
}
