package cairn.analysis.question.stage;

import cairn.analysis.question.stage.StageSpace.Ends;
import cairn.analysis.statistic.multistate.PanelObservations;
import cairn.analysis.table.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of assessments one after the other, of one problem and method: from which stage to which,
 * over how many whole weeks. Pairs alike are counted together, so a model costs the same for a
 * thousand people and for a million.
 */
final class StagePanel {
  private static final int DAYS_IN_WEEK = 7;

  private final Map<Ends, Map<Integer, Long>> pairs = new TreeMap<>();

  /** One panel a group type, by problem and instrument. */
  static Map<OneScale, Map<String, StagePanel>> of(Counts<ConsecutiveKey> pairs) {
    Map<OneScale, Map<String, StagePanel>> all = new TreeMap<>();
    pairs
        .with(List.of(ConsecutiveKey::ofAllProblems))
        .sorted()
        .forEach(
            (pair, n) ->
                all.computeIfAbsent(
                        new OneScale(pair.problem(), pair.instrument()), k -> new TreeMap<>())
                    .computeIfAbsent(pair.groupType(), t -> new StagePanel())
                    .add(Ends.of(pair.from().key(), pair.to().key()), pair.days(), n[0]));
    return all;
  }

  /** Assessments that one model can hold: of one problem, by one method. */
  record OneScale(String problem, String instrument) implements Comparable<OneScale> {
    private static final Comparator<OneScale> ORDER =
        Comparator.comparing(OneScale::problem).thenComparing(OneScale::instrument);

    @Override
    public int compareTo(OneScale other) {
      return ORDER.compare(this, other);
    }
  }

  /** All of these together. */
  static StagePanel sum(Iterable<StagePanel> panels) {
    StagePanel sum = new StagePanel();
    for (StagePanel each : panels) {
      each.pairs.forEach((ends, weeks) -> weeks.forEach((week, n) -> sum.addWeeks(ends, week, n)));
    }
    return sum;
  }

  private void add(Ends ends, int days, long n) {
    addWeeks(ends, Math.max(1, Math.round((float) days / DAYS_IN_WEEK)), n);
  }

  private void addWeeks(Ends ends, int weeks, long n) {
    pairs.computeIfAbsent(ends, e -> new TreeMap<>()).merge(weeks, n, Long::sum);
  }

  /** Pairs by their ends. */
  Map<Ends, Long> counts() {
    Map<Ends, Long> counts = new TreeMap<>();
    pairs.forEach(
        (ends, weeks) -> counts.put(ends, weeks.values().stream().mapToLong(n -> n).sum()));
    return counts;
  }

  /** Pairs that a model can hold. */
  long held(StageSpace space) {
    return counts().entrySet().stream()
        .filter(each -> space.holds(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long all() {
    return counts().values().stream().mapToLong(n -> n).sum();
  }

  /** The pairs that a model can hold, times in weeks. */
  PanelObservations observations(StageSpace space) {
    List<PanelObservations.Counted> counted = new ArrayList<>();
    pairs.forEach(
        (ends, weeks) -> {
          if (space.holds(ends)) {
            int from = space.states().indexOf(ends.from());
            int to = space.states().indexOf(ends.to());
            weeks.forEach(
                (week, n) -> counted.add(new PanelObservations.Counted(week, from, to, n)));
          }
        });
    return PanelObservations.ofCounts(counted, space.states().size());
  }
}
