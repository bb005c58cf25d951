package cairn.reports.table;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What one cell of a published table holds: a value, or the plain statement that it is hidden or
 * not available. There is no NaN, no null and no code number for "missing".
 */
public sealed interface Value {

  /** Words. */
  record Text(String text) implements Value {}

  /** A whole number of people, sessions or records. */
  record Count(long count) implements Value {}

  /**
   * A share (0 to 1), a difference of shares (−1 to 1) or any other measured number; finite, and
   * never negative zero.
   */
  @SuppressWarnings("JavaLangClash") // always read as Value.Number
  record Number(double number) implements Value {
    /**
     * The number.
     *
     * @throws IllegalArgumentException for NaN and the infinities
     */
    public Number {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a number is finite; say notAvailable instead");
      }
      number = number == 0 ? 0.0 : number;
    }
  }

  /** A count or a share that reports leave open: it lies between these, wherever. */
  record Between(double least, double most) implements Value {
    /**
     * Both ends.
     *
     * @throws IllegalArgumentException where they are not finite and in order
     */
    public Between {
      if (!Double.isFinite(least) || !Double.isFinite(most) || least > most) {
        throw new IllegalArgumentException("a range has two finite ends, the lower one first");
      }
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Value {}

  /** Known but not shown, to protect people's privacy; reads {@code [c]}. */
  record Hidden() implements Value {}

  /** There is no such number; the reason is in words, without a full stop. */
  record NotAvailable(String reason) implements Value {}

  /** The words {@code text}. */
  static Value text(String text) {
    return new Text(text);
  }

  /** The whole number {@code count}. */
  static Value count(long count) {
    return new Count(count);
  }

  /** The number {@code number}, which must be finite. */
  static Value number(double number) {
    return new Number(number);
  }

  /**
   * The share {@code part / whole}, or not available with the reason "no people" when the whole is
   * 0.
   */
  static Value share(long part, long whole) {
    return whole == 0 ? notAvailable("no people") : number((double) part / whole);
  }

  /** Somewhere between the two ends, wherever. */
  static Value between(double least, double most) {
    return new Between(least, most);
  }

  /** The day {@code day}. */
  static Value day(LocalDate day) {
    return new Day(day);
  }

  /** A value that is known but hidden. */
  static Value hidden() {
    return new Hidden();
  }

  /** No value, and why. */
  static Value notAvailable(String reason) {
    return new NotAvailable(reason);
  }

  /** Whether this is hidden. */
  default boolean isHidden() {
    return this instanceof Hidden;
  }

  /** The count or number, or empty for anything that is not one. */
  default OptionalDouble asNumber() {
    if (this instanceof Count c) {
      return OptionalDouble.of(c.count());
    }
    return this instanceof Number n ? OptionalDouble.of(n.number()) : OptionalDouble.empty();
  }
}
