package cairn.reports.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A difference with its interval, or the range of one that reports leave open, with what chance
 * adds on both sides.
 *
 * @param least the difference, or the least that agrees with the reports
 * @param most the same, or the most
 * @param lower the lower limit
 * @param upper the upper limit
 */
public record DrawnDifference(double least, double most, double lower, double upper) {
  /** Refuses limits that do not hold what they are of. */
  public DrawnDifference {
    boolean finite = Double.isFinite(lower) && Double.isFinite(upper);
    if (!(finite && lower <= least && least <= most && most <= upper)) {
      throw new IllegalArgumentException("an estimate has finite lower <= value <= upper");
    }
  }

  /** A difference that is known but for chance. */
  public static DrawnDifference of(double value, double lower, double upper) {
    return new DrawnDifference(value, value, lower, upper);
  }

  /** From the least of several ends to the most; none where one is missing. */
  public static Optional<DrawnDifference> across(List<Optional<DrawnDifference>> ends) {
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().flatMap(Optional::stream).reduce(DrawnDifference::to)
        : Optional.empty();
  }

  private DrawnDifference to(DrawnDifference other) {
    return new DrawnDifference(
        Math.min(least, other.least),
        Math.max(most, other.most),
        Math.min(lower, other.lower),
        Math.max(upper, other.upper));
  }

  /** Whether reports leave it open. */
  public boolean isRange() {
    return least < most;
  }

  /** {@code +7}, {@code +7 to +36}. */
  public String value(DoubleFunction<String> number) {
    return number.apply(least) + (isRange() ? " to " + number.apply(most) : "");
  }

  /** {@code −8 to +22}. */
  public String limits(DoubleFunction<String> number) {
    return number.apply(lower) + " to " + number.apply(upper);
  }

  /** {@code +7 (−8 to +22)}, {@code +7 to +36 (−8 to +51)}. */
  public String text(DoubleFunction<String> number) {
    return value(number) + " (" + limits(number) + ")";
  }
}
