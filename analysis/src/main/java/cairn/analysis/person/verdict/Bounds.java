package cairn.analysis.person.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Where a number lies that reports do not tell: what they leave open, which has nothing to do with
 * chance.
 *
 * @param least the smallest that agrees with the reports
 * @param most the largest that does
 */
public record Bounds(double least, double most) {
  /** From one number to another, whichever is smaller; null where one of them is none. */
  static @Nullable Bounds between(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null
        ? null
        : new Bounds(Math.min(one, other), Math.max(one, other));
  }
}
