package cairn.analysis.start;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.separation.Separation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why two types cannot be set against each other by a model, in the words of a reader. */
public final class ApartWords {
  /** The column that tells the types apart. */
  public static final String TYPE = "group type";

  private static final String SO = ", so there is no ratio of rates";

  private ApartWords() {}

  /** The reason that concerns the types themselves; empty where they have a ratio. */
  public static String ofTypes(List<Separation.Finding> findings) {
    for (Separation.Finding finding : findings) {
      if (finding.columns().contains(TYPE)) {
        return switch (finding.absence()) {
          case NOBODY_THERE, NOBODY_COMPARED -> "nobody stopped on one side" + SO;
          case NOTHING_LEFT ->
              (findings.size() > 1
                      ? "what is known at the start settles who stopped"
                      : "nobody stopped while people of both sides came")
                  + SO;
          case NO_OVERLAP -> "while people of both sides came only those of one side stopped" + SO;
          default -> "nobody stopped while people of both sides came" + SO;
        };
      }
    }
    return "";
  }

  /** What tells two sides apart without an overlap; empty where nothing does by itself. */
  static String tellingApart(boolean[] first, Covariates known) {
    double[] ones = new double[first.length];
    Arrays.fill(ones, 1);
    List<Separation.Finding> findings = Separation.ofYesAndNo(first, ones, known).findings();
    return findings.isEmpty()
        ? ""
        : "the sides are told apart without an overlap by " + names(findings);
  }

  private static String names(List<Separation.Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.columns().stream())
        .map(name -> name.replace('=', ' ').replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** What was set aside of what is allowed for; empty where nothing was. */
  public static String setAside(List<Separation.Finding> findings, int people) {
    if (findings.isEmpty()) {
      return "";
    }
    return "adjusted without "
        + names(findings)
        + ", which would settle who stopped, and without the "
        + people
        + (people == 1 ? " person" : " people")
        + " it settles";
  }
}
