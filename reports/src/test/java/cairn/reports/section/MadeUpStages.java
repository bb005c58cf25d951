package cairn.reports.section;

import static cairn.reports.section.MadeUpMonth.share;
import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StageModelRow.Comparison;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.model.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages of change of a made-up month, and the moves between them. */
final class MadeUpStages {
  /** The stages that people move through, first to last. */
  static final List<Stage> ORDER =
      List.of(
          Stage.PRECONTEMPLATION,
          Stage.CONTEMPLATION,
          Stage.PREPARATION,
          Stage.ACTION,
          Stage.MAINTENANCE);

  private final MadeUpMonth made;

  MadeUpStages(MadeUpMonth made) {
    this.made = made;
  }

  void moves() {
    for (String problem : List.of("alcohol", "cannabis")) {
      long scale = made.total() / (problem.equals("alcohol") ? 6 : 20);
      for (int from = 0; from < ORDER.size(); from++) {
        long[] to = new long[ORDER.size()];
        long seen = 0;
        for (int t = 0; t < to.length; t++) {
          to[t] = scale / (1 + 2L * Math.abs(t - from) * (t < from ? 2 : 1));
          seen += to[t];
        }
        MadeUpRow<MoveRow> move =
            madeUp(MoveRow.class)
                .with(MoveRow::groupType, "all")
                .with(MoveRow::problem, problem)
                .with(MoveRow::instrument, "clinician")
                .with(MoveRow::fromStage, ORDER.get(from))
                .with(MoveRow::fromPairs, seen);
        for (int t = 0; t < to.length; t++) {
          made.add(
              MoveRow.TABLE,
              move.with(MoveRow::toStage, ORDER.get(t).key())
                  .with(MoveRow::pairs, to[t])
                  .with(MoveRow::share, share(to[t], seen).share())
                  .with(MoveRow::limits, like(share(to[t], seen).limits())));
        }
        made.add(
            MoveRow.TABLE,
            move.with(MoveRow::toStage, "not_seen_again")
                .with(MoveRow::pairs, scale / 3)
                .with(MoveRow::limits, Limits::method, "none"));
      }
      directions(problem, scale * 4);
    }
    direction("all", Direction.FORWARD, 200, 900, 90);
  }

  private void directions(String problem, long pairs) {
    Map<Direction, Double> parts = new LinkedHashMap<>();
    parts.put(Direction.FORWARD, 0.3);
    parts.put(Direction.SAME, 0.5);
    parts.put(Direction.BACKWARD, 0.1);
    parts.put(Direction.TO_RETURN_TO_USE, 0.06);
    parts.put(Direction.FROM_RETURN_TO_USE, 0.04);
    parts.forEach(
        (direction, part) -> {
          long own = (long) (pairs * part);
          direction(problem, direction, own, pairs, (long) (own * 0.8));
        });
  }

  private void direction(String problem, Direction direction, long pairs, long of, long people) {
    made.add(
        DirectionRow.TABLE,
        madeUp(DirectionRow.class)
            .with(DirectionRow::groupType, "all")
            .with(DirectionRow::problem, problem)
            .with(DirectionRow::instrument, "clinician")
            .with(DirectionRow::direction, direction)
            .with(DirectionRow::pairs, pairs)
            .with(DirectionRow::of, of)
            .with(DirectionRow::people, people)
            .with(DirectionRow::share, like(share(pairs, of))));
  }

  void paths() {
    for (Path path : Path.values()) {
      made.add(
          StagePathRow.TABLE,
          madeUp(StagePathRow.class)
              .with(StagePathRow::groupType, "all")
              .with(StagePathRow::problem, "all")
              .with(StagePathRow::instrument, "clinician")
              .with(StagePathRow::what, path)
              .with(StagePathRow::n, 12L)
              .with(StagePathRow::of, 60L)
              .with(StagePathRow::share, like(share(12, 60))));
    }
  }

  /** The model of moves; one type has nothing beside it. */
  void model() {
    List<String> types = made.types();
    MadeUpRow<StageModelRow> model =
        madeUp(StageModelRow.class)
            .with(StageModelRow::problem, "all")
            .with(StageModelRow::instrument, "clinician")
            .with(StageModelRow::groupType, "all")
            .with(StageModelRow::pairs, 900L)
            .with(StageModelRow::leftOut, 3L);
    made.add(
        StageModelRow.TABLE,
        types.size() > 1
            ? model
                .with(
                    StageModelRow::comparison, Comparison::types, types.get(0) + " " + types.get(1))
                .with(StageModelRow::comparison, Comparison::logLikelihoodTogether, -400.0)
                .with(StageModelRow::comparison, Comparison::logLikelihoodEach, -390.0)
                .with(StageModelRow::comparison, Comparison::chiSquare, 14.2)
                .with(StageModelRow::comparison, Comparison::df, 8L)
                .with(StageModelRow::comparison, Comparison::p, 0.077)
                .with(StageModelRow::standing, Standing.COMPARED)
            : model
                .with(StageModelRow::standing, Standing.ESTIMATED)
                .with(StageModelRow::note, "fewer than two group types have enough moves"));
    for (Stage target : List.of(Stage.ACTION, Stage.MAINTENANCE)) {
      for (Stage from : Stage.values()) {
        if (from.compareTo(Stage.ACTION) <= 0 && from != target) {
          time(from, target);
        }
      }
    }
  }

  private void time(Stage from, Stage target) {
    made.add(
        StageTimeRow.TABLE,
        madeUp(StageTimeRow.class)
            .with(StageTimeRow::problem, "all")
            .with(StageTimeRow::instrument, "clinician")
            .with(StageTimeRow::groupType, "all")
            .with(StageTimeRow::fromStage, from)
            .with(StageTimeRow::toStage, target)
            .with(StageTimeRow::pairs, 900L)
            .with(StageTimeRow::weeks, 31.4)
            .with(StageTimeRow::limits, Limits::lower, 22.0)
            .with(StageTimeRow::limits, Limits::upper, target == Stage.ACTION ? 47.5 : 812.0)
            .with(StageTimeRow::limits, Limits::method, "draws"));
  }
}
