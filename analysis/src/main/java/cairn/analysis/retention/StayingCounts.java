package cairn.analysis.retention;

import cairn.analysis.statistic.EndCounts;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people came to which end on which day of their stay. Counts add up over people, months
 * and sites. Not safe for several threads.
 */
public final class StayingCounts {
  /** The number of the cause in {@link EndCounts}: leaving. */
  public static final int LEFT = 1;

  /** The number of the cause in {@link EndCounts}: a planned end. */
  public static final int PLANNED = 2;

  /** The number of the cause in {@link EndCounts}: an end from outside. */
  public static final int COMPETING = 3;

  private final Map<EndClass, SortedMap<Integer, Long>> days = new EnumMap<>(EndClass.class);

  /** Adds one person. */
  public void add(RetentionTime time) {
    of(time.end()).merge(time.days(), 1L, Math::addExact);
  }

  /** Adds all of the other's people. */
  public void merge(StayingCounts other) {
    other.days.forEach(
        (end, counts) -> counts.forEach((day, n) -> of(end).merge(day, n, Math::addExact)));
  }

  private SortedMap<Integer, Long> of(EndClass end) {
    return days.computeIfAbsent(end, e -> new TreeMap<>());
  }

  /** People who came to that end on that day. */
  public long count(EndClass end, int day) {
    return days.getOrDefault(end, new TreeMap<>()).getOrDefault(day, 0L);
  }

  /** All people. */
  public long people() {
    return days.values().stream().flatMap(m -> m.values().stream()).mapToLong(n -> n).sum();
  }

  /** The same as the state of the estimators; the causes are the constants here. */
  public EndCounts toEndCounts() {
    List<int[]> rows = new ArrayList<>();
    days.forEach(
        (end, counts) ->
            counts.forEach(
                (day, n) -> {
                  for (long i = 0; i < n; i++) {
                    rows.add(new int[] {day, cause(end)});
                  }
                }));
    return EndCounts.ofDays(
        rows.stream().mapToInt(r -> r[0]).toArray(),
        rows.stream().mapToInt(r -> r[1]).toArray(),
        COMPETING);
  }

  private static int cause(EndClass end) {
    return switch (end) {
      case CENSORED -> 0;
      case LEFT -> LEFT;
      case PLANNED -> PLANNED;
      case COMPETING -> COMPETING;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StayingCounts counts && days.equals(counts.days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }
}
