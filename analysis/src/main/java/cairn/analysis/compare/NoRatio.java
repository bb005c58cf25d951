package cairn.analysis.compare;

import cairn.analysis.statistic.Separation;
import java.util.List;

/** Why two types have no ratio of their rates of stopping, in the words of a reader. */
final class NoRatio {
  /** The column that tells the types apart. */
  static final String TYPE = "group type";

  private static final String SO = ", so there is no ratio of rates";

  private NoRatio() {}

  /** The reason that concerns the types themselves; empty where they have a ratio. */
  static String ofTypes(List<Separation.Finding> findings) {
    for (Separation.Finding finding : findings) {
      if (finding.columns().contains(TYPE)) {
        return switch (finding.absence()) {
          case NOBODY_THERE, NOBODY_COMPARED -> "nobody stopped on one side" + SO;
          case NO_OVERLAP -> "while people of both sides came only those of one side stopped" + SO;
          default -> "nobody stopped while people of both sides came" + SO;
        };
      }
    }
    return "";
  }

  /** What was set aside of what is allowed for; empty where nothing was. */
  static String setAside(List<Separation.Finding> findings, int people) {
    if (findings.isEmpty()) {
      return "";
    }
    List<String> names =
        findings.stream()
            .flatMap(finding -> finding.columns().stream())
            .map(name -> name.replace('=', ' ').replace('_', ' '))
            .toList();
    return "adjusted without "
        + String.join(", ", names)
        + ", which would settle who stopped, and without the "
        + people
        + (people == 1 ? " person" : " people")
        + " it settles";
  }
}
