package cairn.reports.funder;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.OptionalDouble;

/**
 * One number of a released table, as a reader knows it.
 *
 * @param number how many; hidden, or not available with the reason
 * @param of of how many people; not available where it is no part of anybody
 * @param share the share, rounded to whole hundredths as the files have it
 * @param lower the lower end of its interval
 * @param upper the upper end
 */
record ToldNumber(Value number, Value of, Value share, Value lower, Value upper) {
  /** What stands where a number is known and not shown. */
  static final String HIDDEN = "hidden";

  /** What stands where nothing can be. */
  static final String NONE = "does not apply";

  private static final String OF = "of ";
  private static final String SMALL = OF + "fewer";

  /** What stands where nothing is given out. */
  static final String NOT_OFFERED = "not told";

  /** Nothing is given out of it. */
  static ToldNumber notOffered() {
    Value why = Value.notAvailable(NOT_OFFERED);
    return new ToldNumber(why, why, why, why, why);
  }

  /** A number that is no share of anybody. */
  static ToldNumber alone(Value number) {
    Value none = Value.notAvailable("not a share");
    return new ToldNumber(number, none, none, none, none);
  }

  /** Whether the number is shown. */
  boolean isShown() {
    return number.asNumber().isPresent();
  }

  /** {@code 166 of 199}, {@code 199}, {@code hidden}, or why there is no number. */
  String count() {
    if (number instanceof Value.NotAvailable n) {
      return n.reason();
    }
    if (!isShown()) {
      return HIDDEN;
    }
    String many = Display.text(number, CellType.COUNT, 0);
    return of.asNumber().isPresent()
        ? many + " of " + Display.text(of, CellType.COUNT, 0)
        : of.isHidden() ? many + " of a hidden number" : many;
  }

  /** {@code 83% (78% to 88%)}, without an interval where it has none, or why there is no share. */
  String percent() {
    if (!hasShare()) {
      return whyNoShare();
    }
    return lower.asNumber().isPresent() ? shareWords() + " (" + interval() + ")" : shareWords();
  }

  /** Whether a share is given. */
  boolean hasShare() {
    return share.asNumber().isPresent();
  }

  /** {@code 83%}: what is not nothing never reads 0%, and what is not all never 100%. */
  String shareWords() {
    OptionalDouble part = number.asNumber();
    OptionalDouble whole = of.asNumber();
    double shown = share.asNumber().orElse(0);
    if (shown == 0 && part.orElse(0) > 0) {
      return "<1%";
    }
    return shown == 1 && part.orElse(0) < whole.orElse(0) ? ">99%" : Display.share(shown);
  }

  /** {@code 78% to 88%}. */
  String interval() {
    return Display.interval(lower.asNumber().orElse(0), upper.asNumber().orElse(1));
  }

  private String whyNoShare() {
    if (share instanceof Value.NotAvailable n) {
      boolean isSmall = n.reason().startsWith(SMALL);
      return isSmall ? n.reason().substring(OF.length()) : number.equals(share) ? n.reason() : NONE;
    }
    return HIDDEN;
  }
}
