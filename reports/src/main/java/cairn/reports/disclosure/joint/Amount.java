package cairn.reports.disclosure.joint;

import java.util.Collection;

/**
 * A number of people as a sum of unknowns, with its true value where that is known here.
 *
 * @param form what a reader knows it to be made of
 * @param value what it is; where that is not told, what was shown in its place, or 0
 * @param isTold whether that is its true value: of what went out before, only what was shown is
 *     kept
 */
public record Amount(LinearForm form, long value, boolean isTold) {
  /** An amount of which the true value is known. */
  public Amount(LinearForm form, long value) {
    this(form, value, true);
  }

  /** Whether it is known to all that there is nobody: a 0 is shown by every rule. */
  public boolean isNobody() {
    return form.equals(LinearForm.NOTHING);
  }

  /** The sum of amounts; of none it is 0. */
  public static Amount sum(Collection<Amount> amounts) {
    return new Amount(
        LinearForm.sum(amounts.stream().map(Amount::form).toList()),
        amounts.stream().mapToLong(Amount::value).reduce(0, Math::addExact),
        amounts.stream().allMatch(Amount::isTold));
  }

  /** This amount and another. */
  public Amount plus(Amount other) {
    return new Amount(
        form.plus(other.form), Math.addExact(value, other.value), isTold && other.isTold);
  }

  /** This amount less another. */
  public Amount minus(Amount other) {
    return new Amount(
        form.minus(other.form), Math.subtractExact(value, other.value), isTold && other.isTold);
  }
}
