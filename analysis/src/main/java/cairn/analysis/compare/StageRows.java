package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Moves between stages of change, as matrices and as directions. */
public final class StageRows {
  /** The column of a matrix for people whose next assessment is not there. */
  public static final String NOT_SEEN_AGAIN = "not_seen_again";

  private StageRows() {}

  /** Rows of {@code stage_transitions}; shares are of the pairs seen again. */
  public static List<Row> transitions(Summary summary, double level) {
    Counts moves = Rollup.withAll(summary.transitions, 0, 1);
    Counts seenAgain = new Counts();
    moves
        .sorted()
        .forEach(
            (key, n) -> {
              if (!key.word(4).equals(NOT_SEEN_AGAIN)) {
                seenAgain.add(key.with(4, ""), n);
              }
            });
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Key, long[]> move : moves.sorted().entrySet()) {
      Key key = move.getKey();
      long of = seenAgain.get(1, key.word(0), key.word(1), key.word(2), key.word(3), "")[0];
      Interval share =
          key.word(4).equals(NOT_SEEN_AGAIN)
              ? Interval.absent(Absence.NO_OBSERVATIONS, level, "none")
              : Wilson.interval(new Counted(move.getValue()[0], of), level);
      rows.add(
          new RowDraft(OutcomeTables.STAGE_TRANSITIONS)
              .set("group_type", key.word(0))
              .set("problem", key.word(1))
              .set("instrument", key.word(2))
              .set("from_stage", key.word(3))
              .set("to_stage", key.word(4))
              .set("pairs", move.getValue()[0])
              .set("from_pairs", of)
              .share(share)
              .build());
    }
    return rows;
  }

  /**
   * Rows of {@code stage_directions}.
   *
   * @param summary the counts
   * @param direction the direction of a move from one stage to another, both by key
   * @param draws resamples of people behind each interval
   * @param random a generator at the plan's seed; every share starts with a new one
   * @param level of the intervals
   */
  public static List<Row> directions(
      Summary summary,
      BinaryOperator<String> direction,
      int draws,
      Supplier<RandomGenerator> random,
      double level) {
    Counts pairs = new Counts();
    Counts totals = new Counts();
    Rollup.withAll(summary.transitions, 0, 1)
        .sorted()
        .forEach(
            (key, n) -> {
              if (!key.word(4).equals(NOT_SEEN_AGAIN)) {
                String way = direction.apply(key.word(3), key.word(4));
                pairs.add(new Key(key.word(0), key.word(1), key.word(2), way), n);
                totals.add(new Key(key.word(0), key.word(1), key.word(2)), n);
              }
            });
    Counts people = Rollup.withAll(summary.movers, 0);
    MoveShares shares = MoveShares.draw(summary, draws, random, level);
    List<Row> rows = new ArrayList<>();
    pairs
        .sorted()
        .forEach(
            (key, n) -> {
              Key what = new Key(key.word(0), key.word(1), key.word(2));
              long of = totals.get(1, key.word(0), key.word(1), key.word(2))[0];
              Interval share = shares.of(what, key.word(3), new Counted(n[0], of));
              rows.add(
                  new RowDraft(OutcomeTables.STAGE_DIRECTIONS)
                      .set("group_type", key.word(0))
                      .set("problem", key.word(1))
                      .set("instrument", key.word(2))
                      .set("direction", key.word(3))
                      .set("pairs", n[0])
                      .set("of", of)
                      .set(
                          "people",
                          people.get(1, key.word(0), key.word(1), key.word(2), key.word(3))[0])
                      .share(share)
                      .build());
            });
    return rows;
  }
}
