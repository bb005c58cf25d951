package cairn.reports.section.stage;

import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.List;
import java.util.OptionalDouble;

/** The sentence on moving between stages by group type, made by rule from a likelihood ratio. */
public final class StageSentences {
  private StageSentences() {}

  /**
   * Whether one model of moving serves all types.
   *
   * @param types the types compared, as inside a sentence
   * @param compared false where the numbers only describe
   * @param chiSquare the likelihood-ratio statistic, empty where it could not be had
   * @param df its degrees of freedom
   * @param p its p value
   * @param differs whether they differ once all looks are allowed for
   */
  public record Compared(
      List<String> types,
      boolean compared,
      OptionalDouble chiSquare,
      OptionalDouble df,
      OptionalDouble p,
      boolean differs) {

    /** Keeps a copy. */
    public Compared {
      types = List.copyOf(types);
    }
  }

  /** Whether people of several types move between stages alike. */
  public static String compared(Compared c) {
    if (c.p().isEmpty() || c.types().size() < 2) {
      return "No two group types have enough moves between stages to be set side by side.";
    }
    String test = " (likelihood ratio " + NumberWords.test(c.chiSquare(), c.df(), c.p()) + ").";
    String types = Words.list(c.types());
    if (!c.compared()) {
      return "How people move between stages in "
          + types
          + " is only described: a type has too few groups.";
    }
    return c.differs()
        ? "People in " + types + " move between stages at different rates" + test
        : "Chance alone may explain how moving between stages differs between " + types + test;
  }
}
