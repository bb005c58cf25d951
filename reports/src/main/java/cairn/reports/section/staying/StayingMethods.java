package cairn.reports.section.staying;

import cairn.reports.document.Block.Definition;
import java.util.List;

/** The methods behind staying set side by side, in words: what each assumes, and its source. */
final class StayingMethods {
  private StayingMethods() {}

  static List<Definition> all() {
    return List.of(stillComing(), restrictedMean(), hazardRatio(), tests(), gaps());
  }

  private static Definition stillComing() {
    return new Definition(
        "method-staying",
        "Still coming",
        List.of(
            "The Kaplan–Meier share of people who have not stopped by a week. A stay that ended"
                + " as planned, was ended from outside or was last seen still open counts as"
                + " far as it was seen, and not as stopping. The interval is on the log-log"
                + " scale.",
            "The shares that stopped, ended as planned or were ended from outside are cumulative"
                + " incidences: together with those still coming they make up everybody."),
        "Kaplan and Meier 1958; Aalen and Johansen 1978; Morris and others 2019");
  }

  private static Definition restrictedMean() {
    return new Definition(
        "method-restricted-mean",
        "Mean weeks stayed",
        List.of(
            "The restricted mean: the mean number of weeks stayed out of a first stretch of weeks,"
                + " the area under the Kaplan–Meier curve. Where people come and go, weeks in"
                + " contact: from the first session to the last before a gap longer than the type's"
                + " own. It assumes that people whose follow-up ended, or whose stay ended as"
                + " planned or from outside, would have gone on like the others of their type; it"
                + " does not assume that rates keep in proportion. The stretch ends at the week of"
                + " the plan's primary milestone, at the end of a planned course, or at the last"
                + " week observed in both types, whichever comes first.",
            "The interval takes each group as one unit (infinitesimal jackknife over groups,"
                + " Student's t with degrees of freedom for few and uneven groups), and people"
                + " whose care is of one at a time each as one. With too few groups the numbers"
                + " only describe, and with fewer than two there is no interval. Somebody who stayed in both types stands on both sides."),
        "Irwin 1949; Jaeckel 1972; Royston and Parmar 2013");
  }

  private static Definition hazardRatio() {
    return new Definition(
        "method-hazard-ratio",
        "Ratio of the rates of stopping",
        List.of(
            "Cox regression: the rate at which people stop in one type over that in another, ties"
                + " by Efron. Planned ends and ends from outside censor. It assumes that the ratio"
                + " is the same at all times; the score test of Grambsch and Therneau looks at"
                + " that. Staying is read by the mean weeks in any case: the measure is not chosen"
                + " by a test on the same people."
                + " The variance allows for people who share a group (Lee, Wei and Amato), with"
                + " degrees of freedom for few and uneven groups.",
            "The adjusted ratio is that of the same model with columns for the plan's covariates as"
                + " known at the start, where unknown is a level of its own. Each person counts"
                + " once, under the type of the first session; from the end of the plan's list"
                + " covariates are left out until at least five people stopped for each column."
                + " What nobody recorded cannot be allowed for."),
        "Cox 1972; Grambsch and Therneau 1994; Lee, Wei and Amato 1992");
  }

  private static Definition tests() {
    return new Definition(
        "method-staying-tests",
        "Tests of staying",
        List.of(
            "The log-rank test asks whether people of two types, or of all types at once, stop at"
                + " the same rate. Its chi-square and p take people who share a group as strangers."
                + " The p allowing for groups compares events over those expected, a group counting"
                + " as one unit; where nobody of one type stopped, it is that of the robust score"
                + " test of the Cox model. Holm's p, for all pairs, is of this one.",
            "Gray's test asks whether the share that comes to one end is the same when other ends"
                + " compete with it: stopping, a planned end, an end from outside. A type with a"
                + " planned end and one without differ in it by design."),
        "Mantel 1966; Lee, Wei and Amato 1992; Holm 1979; Gray 1988");
  }

  private static Definition gaps() {
    return new Definition(
        "method-staying-gaps",
        "Other gaps",
        List.of(
            "Stays are worked out again with other numbers of days without a session that end one,"
                + " the same for every type. Where the shares hardly move, what is said of staying"
                + " does not hang on the choice."),
        "");
  }
}
