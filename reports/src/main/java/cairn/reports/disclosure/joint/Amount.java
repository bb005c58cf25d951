package cairn.reports.disclosure.joint;

import java.util.Collection;

/**
 * A number of people as a sum of unknowns, with its true value.
 *
 * @param form what a reader knows it to be made of
 * @param value what it is
 */
public record Amount(LinearForm form, long value) {
  /** The sum of amounts; of none it is 0. */
  public static Amount sum(Collection<Amount> amounts) {
    return new Amount(
        LinearForm.sum(amounts.stream().map(Amount::form).toList()),
        amounts.stream().mapToLong(Amount::value).reduce(0, Math::addExact));
  }

  /** This amount and another. */
  public Amount plus(Amount other) {
    return new Amount(form.plus(other.form), Math.addExact(value, other.value));
  }

  /** This amount less another. */
  public Amount minus(Amount other) {
    return new Amount(form.minus(other.form), Math.subtractExact(value, other.value));
  }
}
