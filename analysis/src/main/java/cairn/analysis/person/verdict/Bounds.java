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
  /** From the smallest number of both to the largest; null where one of them is none. */
  static @Nullable Bounds between(@Nullable Bounds one, @Nullable Bounds other) {
    return one == null || other == null
        ? null
        : new Bounds(Math.min(one.least, other.least), Math.max(one.most, other.most));
  }
}
