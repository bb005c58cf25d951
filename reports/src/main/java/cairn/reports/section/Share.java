package cairn.reports.section;

import cairn.analysis.statistic.proportion.Wilson;
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
 * A part of a number of people, never without that number and its interval. Where reports leave
 * some people open the share is a range, which has nothing to do with chance and has no interval.
 *
 * @param part how many
 * @param open how many more it may be
 * @param whole of how many
 * @param lower lower end of the interval, empty where the whole is 0
 * @param upper upper end
 * @param level of the interval
 */
public record Share(
    long part, long open, long whole, OptionalDouble lower, OptionalDouble upper, Level level) {
  /** What an outcome counts: people, or each problem of a person where it is of one problem. */
  public static final String COUNTED = "people or people and problems";

  /** A share that nothing leaves open. */
  public Share(long part, long whole, OptionalDouble lower, OptionalDouble upper, Level level) {
    this(part, 0, whole, lower, upper, level);
  }

  /** None of a number of people, for whom the results have no row of their own. */
  public static Share none(long whole, Level level) {
    Limits limits = Limits.of(Wilson.interval(0, whole, level.value()));
    return of(0, whole, limits, level);
  }

  /** A share with the limits that a result row has for it. */
  static Share of(long part, long whole, Limits limits, Level level) {
    return of(part, 0, whole, limits, level);
  }

  /** The same, of whom some are left open. */
  static Share of(long part, long open, long whole, Limits limits, Level level) {
    return new Share(part, open, whole, number(limits.lower()), number(limits.upper()), level);
  }

  /** A number that may be missing: one that is not finite is none to show. */
  public static OptionalDouble number(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }

  /** The share itself, empty where the whole is 0 or somebody is left open. */
  public OptionalDouble value() {
    return whole == 0 || open > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) part / whole);
  }

  /** {@code 69% (134 of 195; 95% CI 62% to 75%)}, or {@code not known (nobody to count)}. */
  public String words() {
    if (whole == 0) {
      return "not known (nobody to count)";
    }
    return percent() + " (" + detail() + ")";
  }

  /** {@code 69%}, {@code 40% to 100%} where some are left open, or {@code n/a}. */
  public String percent() {
    if (open > 0 && whole > 0) {
      return Display.range((double) part / whole, (double) (part + open) / whole);
    }
    return value().isPresent() ? Display.share(value().getAsDouble()) : Display.NOT_AVAILABLE;
  }

  /** {@code 134 of 195; 95% CI 62% to 75%}, {@code 2 to 5 of 5; reports leave 3 open}. */
  public String detail() {
    if (open > 0) {
      return String.format(
          Locale.ROOT, "%,d to %,d of %,d; reports leave %,d open", part, part + open, whole, open);
    }
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

  /** Columns for part, whole, share and interval of people, their names led by a prefix. */
  public static List<TableColumn> columns(
      Level level, String prefix, String partLabel, String wholeLabel) {
    return columns(level, prefix, partLabel, wholeLabel, "people");
  }

  /** The same, of whatever is counted. */
  public static List<TableColumn> columns(
      Level level, String prefix, String partLabel, String wholeLabel, String unit) {
    return List.of(
        TableColumn.count(prefix + "n", partLabel, unit),
        TableColumn.count(prefix + "of", wholeLabel, unit),
        TableColumn.share(prefix + "share", "Per cent"),
        TableColumn.share(prefix + "lower", level.from()),
        TableColumn.share(prefix + "upper", "to"));
  }

  /** The values of {@link #columns}. */
  public List<Value> values() {
    List<Value> values = new ArrayList<>();
    values.add(open > 0 ? Value.between((double) part, (double) (part + open)) : Value.count(part));
    values.add(Value.count(whole));
    values.add(
        open > 0 && whole > 0
            ? Value.between((double) part / whole, (double) (part + open) / whole)
            : number(value(), "nobody to count"));
    String none = open > 0 ? "a range that reports leave open has no interval" : "no interval";
    values.add(number(lower, none));
    values.add(number(upper, none));
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
