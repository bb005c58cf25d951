package cairn.reports.section;

import cairn.reports.document.Block.Definition;
import cairn.reports.table.Level;
import java.util.List;
import java.util.stream.Stream;

/** The methods behind the numbers, in words, with their sources. */
final class Methods {
  private Methods() {}

  static List<Definition> all(Material m) {
    return Stream.of(
            numbers(m.level()),
            ComparisonMethods.all(m),
            people(),
            StayingMethods.all(),
            StageMethods.all(),
            ContextMethods.all(m))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Definition> numbers(Level level) {
    return List.of(
        new Definition(
            "method-interval",
            level.ci(),
            List.of(
                "The "
                    + level.percent()
                    + " confidence interval, the study plan's: with chance alone at work, "
                    + level.hundredths()
                    + " of 100 such intervals hold the true share. A share's interval is Wilson's. People who share a"
                    + " group are alike, so such an interval is somewhat too narrow; the section on"
                    + " differences allows for that."),
            "Wilson 1927; Brown, Cai and DasGupta 2001"),
        new Definition(
            "method-difference",
            "Difference of two shares",
            List.of(
                "The share in one group type less the share in the reference type, in percentage"
                    + " points. Where both types have enough groups, the interval allows for people"
                    + " who share a group (robust for clusters). Where they have not, it is"
                    + " Newcombe's, and the numbers only describe. The design effect says how much"
                    + " wider sharing a group makes an interval, squared."),
            "Newcombe 1998; Liang and Zeger 1986; Donner and Klar 2000"),
        new Definition(
            "method-staying",
            "Still coming",
            List.of(
                "The Kaplan–Meier share of people who have not stopped by a week. A stay that ended"
                    + " as planned, was ended from outside or was last seen still open counts as"
                    + " far as it was seen, and not as stopping. The interval is on the log-log"
                    + " scale.",
                "The shares that stopped, ended as planned or were ended from outside are cumulative"
                    + " incidences: together with those still coming they make up everybody."),
            "Kaplan and Meier 1958; Aalen and Johansen 1978; Morris and others 2019"));
  }

  private static List<Definition> people() {
    return List.of(
        new Definition(
            "method-start",
            "Start and milestones",
            List.of(
                "Weeks count from the first session attended. A milestone holds everybody whose"
                    + " week has come by the end of the month, whether or not they still attend;"
                    + " the end of the month holds those who started at least 28 days before."),
            ""),
        new Definition(
            "method-stages",
            "Moves between stages",
            List.of(
                "Two assessments of one problem by one method, one after the other, are a pair. A"
                    + " return to use is counted apart: it is neither forward nor back, and it"
                    + " resets nothing that was reached before."),
            "Prochaska, DiClemente and Norcross 1992"),
        new Definition(
            "method-positive-change",
            "Any positive change",
            List.of(
                "The field's own measure: every step that a person counts as one for the good, none"
                    + " ranked above another. Its mirror counts setbacks by the same rules."),
            "Tatarsky 2003; Little 2006"));
  }
}
