package cairn.reports.funder;

import cairn.reports.table.Value;

/**
 * The share of people with any positive change that chance alone gives: a setback is a positive
 * change with before and after exchanged, so were it down to chance which of the two came first,
 * half of both shares would be positive changes. Of released numbers alone.
 *
 * <p>Worked example: of 200 people 160 with a positive change and 60 with a setback, both for some,
 * give (0.80 + 0.30) / 2 = 0.55.
 */
final class ChanceLevel {
  private ChanceLevel() {}

  /** From 0 to 1; hidden where one of both is, not available where one has no share. */
  static Value of(ToldNumber change, ToldNumber setback) {
    if (change.hasShare() && setback.hasShare()) {
      return Value.number((exact(change) + exact(setback)) / 2);
    }
    return change.number().isHidden() || setback.number().isHidden()
        ? Value.hidden()
        : Value.notAvailable("one of both shares is not given");
  }

  private static double exact(ToldNumber told) {
    return told.number().asNumber().orElse(0) / told.of().asNumber().orElse(1);
  }
}
