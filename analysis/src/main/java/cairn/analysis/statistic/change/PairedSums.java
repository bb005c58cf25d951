package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;

/**
 * Sums over people measured twice, which add up over people, groups, months and sites: enough for
 * both means, their spread, and how the two go together.
 *
 * <p>Correlation: (Σxy − Σx Σy/n) / √((Σxx − (Σx)²/n)(Σyy − (Σy)²/n)); absent with fewer than two
 * people or where one of the two does not vary.
 *
 * <p>Worked example: before 1, 2, 3 and after 2, 4, 3: means 2 and 3, correlation 0.5.
 *
 * @param n people measured twice
 * @param x sum of the first values, in their unit
 * @param y sum of the second values
 * @param xx sum of the squared first values
 * @param yy sum of the squared second values
 * @param xy sum of the products
 */
public record PairedSums(long n, double x, double y, double xx, double yy, double xy) {
  /** Nobody yet. */
  public static final PairedSums NONE = new PairedSums(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public PairedSums plus(PairedSums other) {
    return new PairedSums(
        n + other.n, x + other.x, y + other.y, xx + other.xx, yy + other.yy, xy + other.xy);
  }

  /** Mean of the first values; absent where there is nobody. */
  public Quantity before() {
    return Quantity.finiteOr(x / n, AbsenceReason.NO_OBSERVATIONS);
  }

  /** Mean of the second values; absent where there is nobody. */
  public Quantity after() {
    return Quantity.finiteOr(y / n, AbsenceReason.NO_OBSERVATIONS);
  }

  /** Pearson's correlation of the two. */
  public Quantity correlation() {
    double spreadX = xx - x * x / n;
    double spreadY = yy - y * y / n;
    double least = 1e-12 * Math.max(1, Math.max(xx, yy));
    if (n < 2) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    return spreadX <= least || spreadY <= least
        ? Quantity.absent(AbsenceReason.NO_VARIATION)
        : Quantity.of((xy - x * y / n) / Math.sqrt(spreadX * spreadY));
  }

  /** Sum of y − slope · x. */
  double combined(double slope) {
    return y - slope * x;
  }
}
