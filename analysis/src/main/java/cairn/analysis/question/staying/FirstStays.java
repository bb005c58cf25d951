package cairn.analysis.question.staying;

import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingTally.EndKey;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.table.Counts;
import cairn.analysis.table.DaysToEnd;
import cairn.ingest.model.EndClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** First stays as curves take them: by day and end. */
final class FirstStays {
  /** The ends beside censoring. */
  static final int CAUSES = 3;

  /** The number of stopping. */
  static final int STOPPED = 1;

  /** Fixed weeks at which shares are given. */
  static final List<Integer> WEEKS = List.of(4, 8, 13, 26, 52);

  private FirstStays() {}

  /** One state a group type that is asked about stopping, in the order of the keys. */
  static Map<String, EndCounts> asked(Counts<EndKey> ends, Setting setting) {
    Map<String, DaysToEnd> people = new TreeMap<>();
    ends.sorted()
        .forEach(
            (key, n) -> {
              if (setting.asked(key.groupType()).stopping()) {
                people
                    .computeIfAbsent(key.groupType(), t -> new DaysToEnd(CAUSES))
                    .add(key.days(), cause(key.end()), n[0]);
              }
            });
    Map<String, EndCounts> states = new TreeMap<>();
    people.forEach((type, own) -> states.put(type, own.counts()));
    return states;
  }

  /** The number of an end in {@link EndCounts}. */
  static int cause(EndClass end) {
    return switch (end) {
      case CENSORED -> 0;
      case LEFT -> STOPPED;
      case PLANNED -> 2;
      case COMPETING -> 3;
    };
  }

  /**
   * Whether a curve tells who still came on a day: somebody was in sight so long, or everybody is
   * known to have stopped before.
   */
  static boolean isSeen(SurvivalCurve curve, double day) {
    return curve.lastTime() >= day || curve.events() == curve.people();
  }

  /** How many came to an end by a day, that day included. */
  static long until(EndCounts state, int cause, double day) {
    long sum = 0;
    for (int i = 0; i < state.size() && state.time(i) <= day; i++) {
      sum += state.count(cause, i);
    }
    return sum;
  }
}
