package cairn.reports.words;

import cairn.analysis.start.OpenAs;

/** The words for differences at both ends of what reports leave open. */
public final class OpenWords {
  /** What is said where reports leave verdicts open. */
  public static final String TWICE =
      "Some reports are too long, or hold no amounts, to say who achieved it. Every difference then"
          + " stands twice, at its lowest and at its highest: the truth lies between, and the"
          + " intervals tell of chance alone.";

  /** The same where both ends are drawn as one range. */
  public static final String RANGE =
      "Some reports are too long, or hold no amounts, to say who achieved it. The difference is then"
          + " a range, drawn as a bar: the truth lies within it as far as these reports tell, and"
          + " the thin line adds what chance may explain.";

  /** What is said where an outcome may be of a problem and not of a person. */
  public static final String PROBLEMS =
      "Where an outcome is of one problem, somebody with two problems counts once for each; both are"
          + " in one group, which the intervals allow for.";

  private OpenWords() {}

  /** What is compared, and at which end of what reports leave open. */
  public static String at(String name, OpenAs open) {
    return switch (open) {
      case NOBODY_OPEN -> name;
      case LOWEST -> name + ", at the lowest";
      case HIGHEST -> name + ", at the highest";
    };
  }
}
