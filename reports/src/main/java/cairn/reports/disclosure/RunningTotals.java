package cairn.reports.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of people of one group that only grow, such as those who stopped by one week and by a
 * later one. Two of them give by subtraction what lies between, so a total is shown only where that
 * is no small number, nor what lies between it and everybody.
 *
 * @param whole everybody
 * @param totals the running totals, none smaller than the one before, none above {@code whole}
 */
public record RunningTotals(long whole, List<Long> totals) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when a total is smaller than the one before or above the whole
   */
  public RunningTotals {
    totals = List.copyOf(totals);
    long before = 0;
    for (long total : totals) {
      if (total < before || total > whole) {
        throw new IllegalArgumentException("running totals only grow, up to the whole");
      }
      before = total;
    }
  }

  /** For each total whether it may be shown. */
  public List<Boolean> shown(SmallCells rule) {
    List<Boolean> shown = new ArrayList<>();
    long last = 0;
    for (long total : totals) {
      boolean show =
          !rule.isSmall(whole) && !rule.isSmall(total - last) && !rule.isSmall(whole - total);
      shown.add(show);
      last = show ? total : last;
    }
    return List.copyOf(shown);
  }

  /** Whether showing these leaves no small number to be had by subtraction. */
  public boolean isSafe(List<Boolean> shown, SmallCells rule) {
    List<Long> known = new ArrayList<>(List.of(0L));
    for (int i = 0; i < totals.size(); i++) {
      if (shown.get(i)) {
        known.add(totals.get(i));
      }
    }
    if (known.size() == 1) {
      return true;
    }
    known.add(whole);
    boolean safe = true;
    for (int i = 1; i < known.size(); i++) {
      for (int j = 0; j < i; j++) {
        safe &= !rule.isSmall(known.get(i) - known.get(j));
      }
    }
    return safe;
  }
}
