package cairn.reports.disclosure.audit;

import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import java.util.List;

/** Whether numbers of people could be the true ones for all that a reader knows. */
final class WitnessCheck {
  private final int unknowns;
  private final List<Known> known;

  WitnessCheck(JointModel model) {
    this.unknowns = model.unknowns();
    this.known = model.known();
  }

  /** What a reader knows. */
  List<Known> known() {
    return known;
  }

  /**
   * Whether there is a number of 0 or more for each unknown and all rows hold, added up exactly.
   */
  boolean agrees(long[] numbers) {
    if (numbers.length != unknowns) {
      return false;
    }
    for (long number : numbers) {
      if (number < 0) {
        return false;
      }
    }
    try {
      return known.stream().allMatch(row -> row.holds(numbers));
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }
}
