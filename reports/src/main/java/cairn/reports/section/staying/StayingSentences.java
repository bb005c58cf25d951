package cairn.reports.section.staying;

import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The sentences on staying in one group type against another, made by rule from the restricted
 * means. Nothing is called longer or shorter that does not differ once all looks are allowed for,
 * and nothing is ranked.
 */
public final class StayingSentences {
  private StayingSentences() {}

  /**
   * One group type against the reference.
   *
   * @param label the group type, as inside a sentence
   * @param compared false where the numbers only describe
   * @param differs whether it differs once all looks are allowed for
   * @param stays false where people come and go and are in contact
   * @param weeks how much longer or shorter
   * @param horizon weeks over which the means are taken
   */
  public record Compared(
      String label, boolean compared, boolean differs, boolean stays, Weeks weeks, long horizon) {

    /**
     * The mean less that of the reference type, in weeks.
     *
     * @param estimate the difference; empty without one
     * @param lower lower end of its interval
     * @param upper upper end
     */
    public record Weeks(OptionalDouble estimate, OptionalDouble lower, OptionalDouble upper) {}

    public boolean isCounted() {
      return compared
          && weeks.estimate.isPresent()
          && weeks.lower.isPresent()
          && weeks.upper.isPresent();
    }

    /** Whether more or fewer weeks may be told. */
    public boolean isClear() {
      return isCounted() && differs;
    }

    private String words(Level level) {
      double value = weeks.estimate.orElseThrow();
      double size = Math.abs(value);
      double least = value > 0 ? weeks.lower.orElseThrow() : -weeks.upper.orElseThrow();
      double most = value > 0 ? weeks.upper.orElseThrow() : -weeks.lower.orElseThrow();
      return "people in "
          + label
          + (stays ? " stayed " : " were in contact ")
          + Display.decimal(size, 1)
          + (value > 0 ? " weeks more" : " weeks less")
          + " of the first "
          + horizon
          + " ("
          + level.ci()
          + " "
          + Display.decimal(least, 1)
          + " to "
          + Display.decimal(most, 1)
          + ")";
    }
  }

  /**
   * How staying in each type stands to that in the reference type.
   *
   * @param reference the reference type, as inside a sentence
   * @param others the others, in the order to name them
   * @param level of their intervals
   */
  public static String compared(String reference, List<Compared> others, Level level) {
    if (others.isEmpty()) {
      return "There are no two group types whose staying could be set side by side.";
    }
    List<String> counted = labels(others, Compared::isCounted);
    if (counted.isEmpty()) {
      return "No group type has enough groups for its staying to be compared with "
          + reference
          + "; the numbers only describe.";
    }
    List<String> clear = new ArrayList<>();
    others.stream().filter(Compared::isClear).forEach(o -> clear.add(o.words(level)));
    List<String> unclear = labels(others, o -> o.isCounted() && !o.isClear());
    int described = others.size() - counted.size();
    String rest =
        described == 0
            ? ""
            : " The numbers of "
                + described
                + (described == 1 ? " more group type" : " more group types")
                + " only describe.";
    if (clear.isEmpty()) {
      return "Chance alone may explain "
          + (counted.size() == 1
              ? "the difference in staying between " + counted.get(0) + " and " + reference
              : "every difference in staying from " + reference)
          + "."
          + rest;
    }
    if (!unclear.isEmpty()) {
      clear.add("chance alone may explain the difference in " + Words.list(unclear));
    }
    return "Against " + reference + ": " + String.join("; ", clear) + "." + rest;
  }

  private static List<String> labels(List<Compared> all, Predicate<Compared> test) {
    return all.stream().filter(test).map(Compared::label).toList();
  }
}
