package cairn.analysis.stage;

import cairn.ingest.model.Stage;
import java.util.Arrays;

/**
 * Moves between the seven stages, with a column for people who were not seen again. Counts add up
 * over people, months and sites. Not safe for several threads.
 */
public final class TransitionCounts {
  private static final int STAGES = Stage.values().length;

  private final long[][] cells = new long[STAGES][STAGES + 1];

  /** Adds one move. */
  public void add(StageTransition move) {
    Stage to = move.to();
    cells[move.from().ordinal()][to == null ? STAGES : to.ordinal()]++;
  }

  /** Adds all of the other's moves. */
  public void merge(TransitionCounts other) {
    for (int i = 0; i < STAGES; i++) {
      for (int j = 0; j <= STAGES; j++) {
        cells[i][j] = Math.addExact(cells[i][j], other.cells[i][j]);
      }
    }
  }

  /** Pairs from one stage to another. */
  public long count(Stage from, Stage to) {
    return cells[from.ordinal()][to.ordinal()];
  }

  /** People in that stage who were not seen again within the window. */
  public long notSeenAgain(Stage from) {
    return cells[from.ordinal()][STAGES];
  }

  /** Pairs that begin in a stage: the denominator of its row. */
  public long pairs(Stage from) {
    return Arrays.stream(cells[from.ordinal()], 0, STAGES).sum();
  }

  /** All pairs. */
  public long pairs() {
    return Arrays.stream(Stage.values()).mapToLong(this::pairs).sum();
  }

  /** Moves in a direction; for {@link Direction#NOT_SEEN_AGAIN} those without a pair. */
  public long count(Direction direction) {
    long sum = 0;
    for (Stage from : Stage.values()) {
      if (direction == Direction.NOT_SEEN_AGAIN) {
        sum += notSeenAgain(from);
        continue;
      }
      for (Stage to : Stage.values()) {
        sum += Direction.between(from, to) == direction ? count(from, to) : 0;
      }
    }
    return sum;
  }

  /** The seven by seven pairs, rows from, columns to, in the order of the stages. */
  public long[][] matrix() {
    long[][] copy = new long[STAGES][];
    for (int i = 0; i < STAGES; i++) {
      copy[i] = Arrays.copyOf(cells[i], STAGES);
    }
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransitionCounts counts && Arrays.deepEquals(cells, counts.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(cells);
  }
}
