package cairn.analysis.question.stage;

import cairn.analysis.person.stage.Direction;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How many of a person's pairs of assessments went in each direction. People with equal patterns
 * are counted together, so that people can be drawn again without anybody's row.
 */
final class MovePattern {
  private static final String BETWEEN = ",";

  private final int[] pairs = new int[Direction.NOT_SEEN_AGAIN.ordinal()];

  /** Adds a pair. */
  void add(Direction direction) {
    pairs[direction.ordinal()]++;
  }

  /** The pattern as one word of a key, in the order of directions, such as {@code 2,3,0,0,0}. */
  String word() {
    return Arrays.stream(pairs).mapToObj(Integer::toString).collect(Collectors.joining(BETWEEN));
  }

  /** The numbers behind {@link #word}. */
  static double[] numbers(String word) {
    return Arrays.stream(word.split(BETWEEN, -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
