package cairn.reports.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The times at which outcomes are judged. */
public final class Milestones {
  /** The end of the month: everybody who started at least 28 days before. */
  public static final String NOW = "month_end";

  private static final String WEEK = "week_";

  private Milestones() {}

  /** Weeks in order, the month's end last. */
  public static List<String> inOrder(List<String> keys) {
    return keys.stream().sorted(Comparator.comparingInt(Milestones::place)).toList();
  }

  /** The month's end where it is among these, otherwise the latest week. */
  public static Optional<String> latest(List<String> milestones) {
    List<String> keys = inOrder(milestones);
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
  }

  private static int place(String key) {
    return key.startsWith(WEEK)
        ? Integer.parseInt(key.substring(WEEK.length()))
        : Integer.MAX_VALUE;
  }
}
