package cairn.reports.section.stage;

import cairn.reports.document.Block.Definition;
import java.util.List;

/** The methods behind moves between stages, in words: what each assumes, and its source. */
final class StageMethods {
  private StageMethods() {}

  static List<Definition> all() {
    return List.of(moves(), shares(), model(), times());
  }

  private static Definition moves() {
    return new Definition(
        "method-stages",
        "Moves between stages",
        List.of(
            "Two assessments of one problem by one method, one after the other, are a pair. A"
                + " return to use is counted apart: it is neither forward nor back, and it"
                + " resets nothing that was reached before."),
        "Prochaska, DiClemente and Norcross 1992");
  }

  private static Definition shares() {
    return new Definition(
        "method-stage-shares",
        "Shares of moves by direction",
        List.of(
            "The interval is a bootstrap over people: as many people as there are, drawn again with"
                + " replacement as often as the plan says from its seed, each with all of their"
                + " pairs; the limits are percentiles. With fewer than ten people, and for a share"
                + " of nothing or of all, it is Wilson's, with pairs as if of different people."
                + " People who share a group are taken as strangers."),
        "Davison and Hinkley 1997");
  }

  private static Definition model() {
    return new Definition(
        "method-stage-model",
        "Model of moving between stages",
        List.of(
            "A Markov process in continuous time, of which only the days of assessment are seen: at"
                + " any time somebody moves to the next stage or to the one before at a rate that"
                + " hangs on the present stage alone, and several steps may lie between two"
                + " assessments. Every assessment is paired with the very next, however far apart,"
                + " times in whole weeks. Rates are found by maximum likelihood. It assumes that"
                + " rates do not change with time and that assessments are not made because of a"
                + " move.",
            "Termination counts with maintenance. A return to use is a state of its own, entered"
                + " from action and left to preparation or to action. The step back from"
                + " maintenance, and that from action where a return to use explains all of them,"
                + " may come out with a rate of 0. A stage or a move seen in"
                + " fewer than five pairs is not part of the model; pairs that need it are left out"
                + " and counted.",
            "The likelihood ratio sets one model for all types against one for each, among the"
                + " types with at least 50 pairs and a pair across every move of the model. Where"
                + " a type has too few groups, it only describes."),
        "Kalbfleisch and Lawless 1985; Jackson 2011");
  }

  private static Definition times() {
    return new Definition(
        "method-stage-times",
        "Expected weeks to a stage",
        List.of(
            "The mean first passage time of that model: from the rates among the stages outside the"
                + " one to be reached. The interval holds percentiles of the same worked out for"
                + " rates drawn from their normal distribution, as often as the plan says from its"
                + " seed. A mean hangs on its longest times: with few moves it is wide open"
                + " upward."),
        "Norris 1997; Jackson 2011");
  }
}
