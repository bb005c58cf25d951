package cairn.reports.figure.glance;

import cairn.reports.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of group at a glance.
 *
 * @param label its name
 * @param ofAll whether it is all kinds together
 * @param months people who came, month by month, the last month last
 * @param enough whether there are groups enough to say more than how these went
 * @param change change for the good
 * @param staying who still comes
 */
public record KindRow(
    String label, boolean ofAll, List<Long> months, boolean enough, Cell change, Cell staying) {
  /** Keeps a copy. */
  public KindRow {
    months = List.copyOf(months);
  }

  /**
   * A share with what it probably lies between.
   *
   * @param share 0 to 1
   * @param lower lower limit, the share itself where there is none
   * @param upper upper limit
   * @param counts what it is of, in words: {@code 22 of 31}
   * @param isOpen whether the limits are what reports leave open, and no share between them is it
   */
  public record Estimated(double share, double lower, double upper, String counts, boolean isOpen) {
    /** {@code 74%}, or {@code 74–81%} where reports leave it open. */
    String percent(Language language) {
      String most = language.share(upper);
      String least = language.share(lower);
      return !isOpen
          ? language.share(share)
          : least.equals(most) ? least : least.replaceAll("[\\s\u00a0]*%", "") + "–" + most;
    }
  }

  /**
   * What stands in a column.
   *
   * @param estimated the share, or null
   * @param word what stands in its place: {@code not asked}
   */
  public record Cell(@Nullable Estimated estimated, String word) {}

  /** People who came in the last month. */
  long last() {
    return months.isEmpty() ? 0 : months.get(months.size() - 1);
  }

  /** People who came in the first month. */
  long first() {
    return months.isEmpty() ? 0 : months.get(0);
  }
}
