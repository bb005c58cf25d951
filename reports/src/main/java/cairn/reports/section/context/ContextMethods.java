package cairn.reports.section.context;

import cairn.reports.document.Block.Definition;
import cairn.reports.section.ReportMaterial;
import java.util.List;

/** The methods behind what goes with what. */
final class ContextMethods {
  private ContextMethods() {}

  static List<Definition> all(ReportMaterial m) {
    return List.of(ownDifferences(m.plan().minimumDaysInWeek()), knownEarly(), saferActs());
  }

  private static Definition ownDifferences(int daysInWeek) {
    return new Definition(
        "method-own-differences",
        "People against themselves",
        List.of(
            "Each person's mean share in weeks (or sessions) with a feeling, topic or way of"
                + " living, less the mean in their other ones. People are averaged with the weight"
                + " n1 × n0 / (n1 + n0), for n1 times with it and n0 without: the least-squares"
                + " slope with a fixed effect for each person. The variance is robust by person;"
                + " the interval is Student's t on the effective number of people less one. People"
                + " who had only one of the two kinds of time say nothing here.",
            "The week is the seven days after the check-in; at least "
                + daysInWeek
                + " must be observed. The other weeks are those after check-ins at which other"
                + " feelings were named. With many looks some intervals leave out 0 by chance: p"
                + " allows for all looks of one question by Holm's rule.",
            "Use in weeks with a home or in paid work is days of use of days observed; its interval"
                + " counts each person as one unit. Beside the average stands how many people had a"
                + " lower, the same and a higher share in their weeks with it. People may use less"
                + " and live otherwise later for reasons of their own, so the same stands by time"
                + " since the start."),
        "Wooldridge 2010; Liang and Zeger 1986; Carter, Schnepel and Steigerwald 2017; Holm 1979;"
            + " questions from Little 2006 and Denning");
  }

  private static Definition knownEarly() {
    return new Definition(
        "method-known-early",
        "Staying by what was known early",
        List.of(
            "Kaplan–Meier share who had not stopped 13 weeks after the day something was known, within the"
                + " first four weeks of the first stay: the day the first goal was set, the day the"
                + " alliance, cohesion or climate was asked, the first session. Coming after use in the first four weeks"
                + " is known at their end, so it is of people still coming then, at week 13. The mean"
                + " weeks are restricted to the weeks followed. All intervals count each group as"
                + " one unit; in a difference, what both sides of a group share falls out.",
            "The first goal is set by others where one of the goals of the first day was; their own"
                + " where one was chosen by the person alone; else chosen together. A score of"
                + " alliance, cohesion or climate is divided at the median of everybody's first"
                + " one; of a questionnaire without a total each subscale by itself. People of one"
                + " group find the same group, so a score speaks of the group as well as of the"
                + " person."),
        "Kaplan and Meier 1958; Royston and Parmar 2013; Jaeckel 1972; Bell and McCaffrey 2002;"
            + " MacKenzie 1983 for the climate of a group");
  }

  private static Definition saferActs() {
    return new Definition(
        "method-safer-acts",
        "Safer acts by part",
        List.of(
            "Different acts that make use safer, done at least once in the 28 days, by the part"
                + " they work on, of the acts of all three parts. People do several, so the"
                + " interval counts each person as one unit."),
        "Zinberg 1984; Rao and Scott 1992");
  }
}
