package cairn.reports.section.comparison;

import cairn.analysis.person.plan.StudyPlan;
import cairn.reports.document.Block.Definition;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** The methods behind comparisons of group types: what each assumes, and its source. */
final class ComparisonMethods {
  private ComparisonMethods() {}

  static List<Definition> all(ReportMaterial m) {
    return Stream.of(design(m.plan()), adjustments(), limits()).flatMap(List::stream).toList();
  }

  private static Definition difference() {
    return new Definition(
        "method-difference",
        "Difference of two shares",
        List.of(
            "The share in one group type less the share in the reference type, in percentage"
                + " points. The interval allows for people who share a group (robust for"
                + " clusters, with degrees of freedom for few and uneven ones); people whose"
                + " care is of one at a time count each as one, and stand for no group. With"
                + " too few groups the numbers only describe, and with fewer than two there is"
                + " no interval. The design effect says how much wider sharing a group makes an"
                + " interval, squared."),
        "Liang and Zeger 1986; Bell and McCaffrey 2002; Donner and Klar 2000");
  }

  private static List<Definition> design(StudyPlan plan) {
    return List.of(
        difference(),
        new Definition(
            "method-comparison",
            "Group types side by side",
            List.of(
                "An observational comparison of records kept in routine: people chose their group."
                    + " Everybody due by the primary milestone is in it, under the type of the"
                    + " first session attended, whether or not they stayed or went elsewhere; once"
                    + " for each start, and for each problem where the outcome is of one. A"
                    + " second view sets people with "
                    + Words.sessions(plan.attendedSessions())
                    + " in a type beside all"
                    + " others; there one person may be in several types, and who attends for long"
                    + " differs from who does not, so it only stands beside the first.",
                "One outcome is declared primary in the plan, with its milestone; all others are"
                    + " secondary. Holm's p takes all outcomes and types that are compared"
                    + " together. With fewer than "
                    + plan.minimumGroups()
                    + " groups of a type, as the plan asks, numbers only describe and are not"
                    + " tested."),
            "Benchimol and others 2015 (RECORD); von Elm and others 2007 (STROBE); Holm 1979"),
        new Definition(
            "method-balance",
            "Standardised difference",
            List.of(
                "The difference of means, or of shares, in units of the mean standard deviation of"
                    + " both types before weighting. It does not depend on how many people there"
                    + " are, as a test would."),
            "Austin 2009"));
  }

  private static List<Definition> adjustments() {
    return List.of(
        new Definition(
            "method-weighted",
            "Weighted difference",
            List.of(
                "A logistic model gives each person's chance of being in the type and not in the"
                    + " reference from what is known at the start (the propensity). Each person"
                    + " weighs the inverse of the chance of the type they are in, which makes both"
                    + " types like everybody in the two. It assumes that what is known at the start"
                    + " is all that goes with both type and outcome, that everybody could have been"
                    + " in either type, and that the model of the type is right."),
            "Rosenbaum and Rubin 1983; Lunceford and Davidian 2004"),
        new Definition(
            "method-standardised",
            "Standardised difference of shares",
            List.of(
                "A logistic model of the outcome on type and what is known at the start gives each"
                    + " person's chance in either type; the difference of the means of both is"
                    + " shown. It assumes the same, but that the model of the outcome is right."),
            "Robins 1986; Snowden, Rose and Mortimer 2011"),
        new Definition(
            "method-doubly-robust",
            "Doubly robust difference",
            List.of(
                "Both models together (augmented inverse-probability weights): right when either of"
                    + " them is. Intervals of all three are by groups, with Satterthwaite's degrees"
                    + " of freedom. That of the weighted difference allows for the estimated"
                    + " propensity."),
            "Robins, Rotnitzky and Zhao 1994; Funk and others 2011; Cameron and Miller 2015"));
  }

  private static List<Definition> limits() {
    return List.of(
        new Definition(
            "method-overlap",
            "When nothing is adjusted",
            List.of(
                "Adjusted differences are refused, and no number is given, where more than a fifth"
                    + " of a type have nobody like them on the other side or weights leave less"
                    + " than a fifth of its people in effect. Unknown is a level of its own; an"
                    + " unknown number stands at the mean with a mark. A level that fewer than five"
                    + " people of either type are at is joined with other such levels. These are"
                    + " house rules."),
            "Petersen and others 2012; Crump and others 2009"),
        new Definition(
            "method-e-value",
            "E-value",
            List.of(
                "How strongly, as a risk ratio, something unmeasured would have to go with both the"
                    + " type and the outcome to explain a difference away. A small one means that"
                    + " little would do."),
            "VanderWeele and Ding 2017"),
        new Definition(
            "method-missing",
            "What the missing could change",
            List.of(
                "The plain difference again with nobody, or all, of those without a verdict for"
                    + " want of records having achieved the outcome; with the worst and the best"
                    + " case; with those seen weighing the inverse of their chance of being seen,"
                    + " by type and what is known at the start; and with their verdicts imputed"
                    + " 20 times from the same and from what the problems of one person and the"
                    + " people of one group share, as they are (missing at random) and with log"
                    + " odds less or more by 1, pooled by Rubin's rules. The tipping grid counts from none to"
                    + " all of the missing of each side, in tenths, as achieved."),
            "Rubin 1987; Seaman and White 2013; Goldstein and others 2009; Hedeker, Mermelstein and"
                + " Demirtas 2007; Yan, Lee and Li 2009"));
  }
}
