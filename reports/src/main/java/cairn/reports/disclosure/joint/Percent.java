package cairn.reports.disclosure.joint;

import java.util.List;

/**
 * What a printed percentage tells. Of {@code p} percent with {@code d} decimals a reader knows that
 * {@code 100 part / whole} lies within half of the last digit: two inequalities in part and whole.
 *
 * <p>Worked example: 33 % with no decimals of 9 in 27 is {@code 65 whole <= 200 part <= 67 whole}.
 */
final class Percent {
  private Percent() {}

  /** The two inequalities; none where the whole is nobody. */
  static List<Known> rows(Amount part, Amount whole, int decimals) {
    if (whole.value() == 0) {
      return List.of();
    }
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale = Math.multiplyExact(scale, 10);
    }
    long hundred = Math.multiplyExact(200, scale);
    long twice = Math.multiplyExact(part.value(), hundred);
    // Half up: the digits shown, twice, without a double in between.
    long shown = Math.floorDiv(Math.addExact(twice, whole.value()), 2 * whole.value());
    LinearForm parts = part.form().multiplied(hundred);
    return List.of(
        Known.atLeast(parts.minus(whole.form().multiplied(2 * shown - 1)), 0),
        Known.atLeast(whole.form().multiplied(2 * shown + 1).minus(parts), 0));
  }
}
