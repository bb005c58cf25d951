package cairn.reports.disclosure.joint;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a table, and what it tells.
 *
 * @param name where it stands
 * @param amount the number it is about: the count itself, of a share the people counted in it
 * @param printed what a reader learns where it is printed
 * @param hidden what a reader knows even where it is hidden
 * @param seen what becomes of it
 * @param cost what hiding it costs, at least 1
 * @param isOut whether it went out in an earlier release
 */
public record JointCell(
    CellName name,
    Amount amount,
    List<Known> printed,
    List<Known> hidden,
    Seen seen,
    long cost,
    boolean isOut) {
  /** Keeps copies of the lists. */
  public JointCell {
    printed = List.copyOf(printed);
    hidden = List.copyOf(hidden);
  }

  /** This cell, decided. */
  public JointCell as(Seen decided) {
    return new JointCell(name, amount, printed, hidden, decided, cost, isOut);
  }

  /**
   * What a reader knows of it.
   *
   * @throws IllegalStateException where it is not decided
   */
  public Stream<Known> known() {
    if (seen == Seen.OPEN) {
      throw new IllegalStateException("a cell is not decided");
    }
    return seen.isHidden() ? hidden.stream() : printed.stream();
  }
}
