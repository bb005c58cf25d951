package cairn.reports.funder;

import cairn.reports.release.Release;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.OptionalDouble;

/** What was agreed on of a month, beside what was released of it. */
final class Targets {
  private static final String PEOPLE = "came";
  private static final double HUNDRED = 100;

  private Targets() {}

  /**
   * {@code at least 50%: met}; of a share it is open where the interval holds the target. Empty
   * where nothing was agreed on.
   */
  static String words(Release release, Asked asked, ToldNumber told) {
    Integer target =
        release.terms().targets().get(asked == Asked.PEOPLE ? PEOPLE : asked.measure());
    if (target == null || asked == Asked.STARTED) {
      return "";
    }
    String aim = asked.isUnwelcome() ? "at most " : "at least ";
    return asked == Asked.PEOPLE
        ? aim + Display.text(Value.count(target), CellType.COUNT, 0) + ": " + met(told, target)
        : aim + target + "%: " + met(asked, told, target / HUNDRED);
  }

  private static String met(ToldNumber told, int target) {
    OptionalDouble people = told.number().asNumber();
    return people.isEmpty() ? told.count() : people.getAsDouble() >= target ? "met" : "not met";
  }

  private static String met(Asked asked, ToldNumber told, double target) {
    if (!told.hasShare()) {
      return told.percent();
    }
    double lower = told.lower().asNumber().orElse(0);
    double upper = told.upper().asNumber().orElse(1);
    boolean isAbove = lower >= target;
    boolean isBelow = upper <= target;
    return isAbove == isBelow
        ? "too close to tell"
        : isAbove != asked.isUnwelcome() ? "met" : "not met";
  }
}
