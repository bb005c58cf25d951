package cairn.ingest.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The different ids of a column, or an even sample of them: all up to {@link #MOST}, above that
 * those whose hash ends in enough zeros, so that how often an id repeats does not count.
 */
final class IdSample {
  static final int MOST = 4096;

  private final Map<String, Kind> kinds = new HashMap<>();
  private int zeros;

  /**
   * What an id is like.
   *
   * @param naming whether it names somebody
   * @param number its number of six digits or more, or 0
   * @param year whether that number begins with a year
   * @param day whether it may be a day of birth
   * @param mixed whether it is letters and digits by turns
   */
  record Kind(NamedIds.Naming naming, long number, boolean year, boolean day, boolean mixed) {
    /** No name, no large number and no mixture. */
    static final Kind PLAIN = new Kind(NamedIds.Naming.NOBODY, 0, false, false, false);
  }

  /** Whether an id belongs to the sample, as it is now. */
  boolean takes(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return Integer.numberOfTrailingZeros(hash ^ hash >>> 16) >= zeros;
  }

  boolean has(String id) {
    return kinds.containsKey(id);
  }

  void add(String id, Kind kind) {
    kinds.put(id, kind);
    while (kinds.size() > MOST) {
      zeros++;
      kinds.keySet().removeIf(each -> !takes(each));
    }
  }

  /** The different ids. */
  Set<String> ids() {
    return kinds.keySet();
  }

  /** How many ids are in the sample. */
  int size() {
    return kinds.size();
  }

  /** The share of ids of a kind. */
  double share(Predicate<Kind> of) {
    return kinds.isEmpty() ? 0 : kinds.values().stream().filter(of).count() / (double) kinds.size();
  }

  /** How many different numbers the ids of a kind have, as estimated for the whole column. */
  double numbers(Predicate<Kind> of) {
    Set<Long> numbers =
        kinds.values().stream().filter(of).map(Kind::number).collect(Collectors.toSet());
    return numbers.size() * Math.pow(2, zeros);
  }
}
