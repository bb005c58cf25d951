package cairn.reports.section;

import cairn.analysis.table.Limits;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A part of a number of people, never without that number and its interval.
 *
 * @param part how many
 * @param whole of how many
 * @param lower lower end of the interval, empty where the whole is 0
 * @param upper upper end
 * @param level of the interval
 */
public record Share(
    long part, long whole, OptionalDouble lower, OptionalDouble upper, Level level) {

  /** None of a number of people, where nobody worked out an interval. */
  public static Share none(long whole, Level level) {
    return new Share(0, whole, OptionalDouble.empty(), OptionalDouble.empty(), level);
  }

  /** A share with the limits that a result row has for it. */
  static Share of(long part, long whole, Limits limits, Level level) {
    return new Share(part, whole, number(limits.lower()), number(limits.upper()), level);
  }

  /** A number that may be missing: one that is not finite is none to show. */
  public static OptionalDouble number(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }

  /** The share itself, empty where the whole is 0. */
  public OptionalDouble value() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** {@code 69% (134 of 195; 95% CI 62% to 75%)}, or {@code not known (nobody to count)}. */
  public String words() {
    if (whole == 0) {
      return "not known (nobody to count)";
    }
    return percent() + " (" + detail() + ")";
  }

  /** {@code 69%}, or {@code n/a}. */
  public String percent() {
    return value().isPresent() ? Display.share(value().getAsDouble()) : Display.NOT_AVAILABLE;
  }

  /** {@code 134 of 195; 95% CI 62% to 75%}. */
  public String detail() {
    String counts = String.format(Locale.ROOT, "%,d of %,d", part, whole);
    return hasInterval() ? counts + "; " + level.ci() + " " + interval() : counts;
  }

  /** Whether the interval lies wholly above one half. */
  public boolean isMoreThanHalf() {
    return lower.isPresent() && lower.getAsDouble() > 0.5;
  }

  /** Whether the interval lies wholly below one half. */
  public boolean isFewerThanHalf() {
    return upper.isPresent() && upper.getAsDouble() < 0.5;
  }

  /** Whether another share lies outside this one's interval; false without an interval. */
  public boolean excludes(double other) {
    return hasInterval() && (other < lower.getAsDouble() || other > upper.getAsDouble());
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return lower.isPresent() && upper.isPresent();
  }

  /** Columns for part, whole, share and interval, their names led by a prefix. */
  public static List<TableColumn> columns(
      Level level, String prefix, String partLabel, String wholeLabel) {
    return List.of(
        TableColumn.count(prefix + "n", partLabel, "people"),
        TableColumn.count(prefix + "of", wholeLabel, "people"),
        TableColumn.share(prefix + "share", "Per cent"),
        TableColumn.share(prefix + "lower", level.from()),
        TableColumn.share(prefix + "upper", "to"));
  }

  /** The values of {@link #columns}. */
  public List<Value> values() {
    List<Value> values = new ArrayList<>(List.of(Value.count(part), Value.count(whole)));
    values.add(number(value(), "nobody to count"));
    values.add(number(lower, "no interval"));
    values.add(number(upper, "no interval"));
    return List.copyOf(values);
  }

  public static Value number(@Nullable Double number, String reason) {
    return number(number(number), reason);
  }

  public static Value number(OptionalDouble number, String reason) {
    return number.isPresent() ? Value.number(number.getAsDouble()) : Value.notAvailable(reason);
  }

  private String interval() {
    return Display.interval(lower.getAsDouble(), upper.getAsDouble());
  }
}
