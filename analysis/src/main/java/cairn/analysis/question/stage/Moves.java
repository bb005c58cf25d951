package cairn.analysis.question.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Proportion;
import cairn.ingest.model.Stage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves between stages of change, as matrices and as directions. */
final class Moves {
  private final StageTally tally;
  private final Counts<MoveKey> moves;
  private final double level;

  /** From one stage. */
  private record FromKey(Assessed of, Stage from) implements Serializable {}

  Moves(StageTally tally, double level) {
    this.tally = tally;
    this.moves = tally.moves().with(MoveKey.SUMS);
    this.level = level;
  }

  /** From which stage to which; shares are of the pairs seen again. */
  List<MoveRow> matrix() {
    Counts<FromKey> seenAgain = new Counts<>();
    moves
        .sorted()
        .forEach(
            (move, n) -> {
              if (move.isSeenAgain()) {
                seenAgain.add(new FromKey(move.assessed(), move.from()), n);
              }
            });
    List<MoveRow> rows = new ArrayList<>();
    for (Map.Entry<MoveKey, long[]> cell : moves.sorted().entrySet()) {
      MoveKey move = cell.getKey();
      long pairs = cell.getValue()[0];
      long of = seenAgain.get(new FromKey(move.assessed(), move.from()));
      Interval share =
          move.isSeenAgain()
              ? Wilson.interval(new Counted(pairs, of), level)
              : Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, "none");
      rows.add(
          new MoveRow(
              move.groupType(),
              move.problem(),
              move.instrument(),
              move.from(),
              move.to(),
              pairs,
              of,
              Limits.value(share.estimate()),
              Limits.of(share)));
    }
    return rows;
  }

  /** The same by direction; the intervals allow for people who give several pairs. */
  List<DirectionRow> directions(MoveShares shares) {
    Counts<MoverKey> pairs = new Counts<>();
    Counts<Assessed> totals = new Counts<>();
    moves
        .sorted()
        .forEach(
            (move, n) -> {
              if (move.isSeenAgain()) {
                Direction way = Direction.between(move.from(), move.next());
                pairs.add(
                    new MoverKey(move.groupType(), move.problem(), move.instrument(), way), n);
                totals.add(move.assessed(), n);
              }
            });
    Counts<MoverKey> people = tally.movers().with(List.of(MoverKey::ofAllTypes));
    List<DirectionRow> rows = new ArrayList<>();
    pairs
        .sorted()
        .forEach(
            (key, n) -> {
              Counted counted = new Counted(n[0], totals.get(key.assessed()));
              Interval share = shares.of(key.assessed(), key.direction(), counted);
              rows.add(
                  new DirectionRow(
                      key.groupType(),
                      key.problem(),
                      key.instrument(),
                      key.direction(),
                      counted.x(),
                      counted.n(),
                      people.get(key),
                      Proportion.of(share)));
            });
    return rows;
  }
}
