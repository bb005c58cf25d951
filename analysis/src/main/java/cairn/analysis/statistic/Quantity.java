package cairn.analysis.statistic;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number, or the reason why there is none. A NaN never passes: {@link #of} refuses it and {@link
 * #value} throws where there is no number, so that "not reached" cannot become a figure by
 * accident.
 */
public final class Quantity {
  private final double number;
  private final @Nullable AbsenceReason absence;

  private Quantity(double number, @Nullable AbsenceReason absence) {
    this.number = number;
    this.absence = absence;
  }

  /**
   * A number that is there; infinity is allowed.
   *
   * @throws IllegalArgumentException when the number is NaN
   */
  public static Quantity of(double number) {
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException("a quantity is not NaN: give its reason instead");
    }
    return new Quantity(number, null);
  }

  /** No number, for this reason. */
  public static Quantity absent(AbsenceReason absence) {
    return new Quantity(Double.NaN, absence);
  }

  /** The number, or the reason where the arithmetic gave NaN or infinity. */
  public static Quantity finiteOr(double number, AbsenceReason otherwise) {
    return Double.isFinite(number) ? of(number) : absent(otherwise);
  }

  /** Whether there is a number. */
  public boolean isPresent() {
    return absence == null;
  }

  /** The reason, when there is no number. */
  public Optional<AbsenceReason> absence() {
    return Optional.ofNullable(absence);
  }

  /**
   * The number.
   *
   * @throws IllegalStateException when there is none, with the reason
   */
  public double value() {
    if (absence != null) {
      throw new IllegalStateException("no number here: " + absence.words());
    }
    return number;
  }

  /** The number, or another where there is none. */
  public double orElse(double other) {
    return absence == null ? number : other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that
        && absence == that.absence
        && Double.compare(number, that.number) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, absence);
  }

  @Override
  public String toString() {
    return absence == null ? String.format(Locale.ROOT, "%s", number) : absence.words();
  }
}
