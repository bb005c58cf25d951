package cairn.analysis.question.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.model.Stage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MovesTest {
  private static final double LEVEL = 0.95;

  private final StageTally tally = Tally.empty(StageTally.class);

  private void move(Stage from, String to, long pairs) {
    tally.moves().add(new MoveKey("drop_in", "alcohol", "clinician", from, to), pairs);
  }

  private void pattern(String pattern, long people) {
    tally.patterns().add(new PatternKey("drop_in", "alcohol", "clinician", pattern), people);
  }

  private void path(String type, int steps, boolean recycled, long people) {
    tally.paths().add(new PathKey(type, "alcohol", "clinician", steps, recycled), people);
  }

  private DirectionRow forward(int draws) {
    MoveShares shares = MoveShares.draw(tally, LEVEL, draws, () -> new Random(1));
    return new Moves(tally, LEVEL)
        .directions(shares).stream()
            .filter(r -> r.groupType().equals("drop_in") && r.problem().equals("alcohol"))
            .filter(r -> r.direction() == Direction.FORWARD)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void sharesAreOfThePairsSeenAgain() {
    move(Stage.ACTION, "return_to_use", 2);
    move(Stage.ACTION, MoveKey.NOT_SEEN_AGAIN, 3);
    move(Stage.ACTION, "action", 6);
    MoveRow same =
        new Moves(tally, LEVEL)
            .matrix().stream()
                .filter(r -> r.groupType().equals(Counts.ALL) && r.toStage().equals("action"))
                .findFirst()
                .orElseThrow();
    assertEquals(8, same.fromPairs());
    assertEquals(0.75, same.share(), 1e-12);
  }

  @Test
  void somebodyWithManyPairsWidensTheInterval() {
    pattern("10,0,0,0,0", 20);
    pattern("0,10,0,0,0", 20);
    move(Stage.ACTION, "maintenance", 200);
    move(Stage.ACTION, "action", 200);
    DirectionRow forward = forward(2000);
    assertEquals(0.5, forward.share().share(), 1e-12);
    // Forty people, half of them all forward: 0.5 ± 1.96 · 0.5/√40, not of 400 pairs.
    assertEquals(0.345, forward.share().limits().lower(), 0.03);
    assertEquals("bootstrap over people, percentiles", forward.share().limits().method());
  }

  @Test
  void fewPeopleAndSharesOfNothingHaveWilsonsInterval() {
    pattern("1,1,0,0,0", 9);
    move(Stage.ACTION, "maintenance", 9);
    move(Stage.ACTION, "action", 9);
    assertEquals(
        "Wilson score interval, pairs as if of different people",
        forward(100).share().limits().method());
  }

  @Test
  void pathsAddUpToThePeople() {
    path("drop_in", 2, true, 3);
    path("drop_in", 0, false, 4);
    path("ongoing", -1, false, 5);
    List<StagePathRow> all =
        StagePaths.of(tally, LEVEL).stream()
            .filter(r -> r.groupType().equals(Counts.ALL) && r.problem().equals(Counts.ALL))
            .toList();
    assertEquals(List.of(Path.values()), all.stream().map(StagePathRow::what).toList());
    assertEquals(List.of(5L, 3L, 3L, 4L), all.stream().map(StagePathRow::n).toList());
    all.forEach(row -> assertEquals(12, row.of()));
  }
}
