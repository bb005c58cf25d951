package cairn.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many of a person's pairs of assessments went in each direction, in the order of {@link
 * #DIRECTIONS}. People with equal patterns are counted together, so that people can be drawn again
 * without anybody's row.
 *
 * @param pairs one number a direction
 */
public record MovePattern(List<Integer> pairs) {
  /** The directions a pair can have. */
  public static final List<String> DIRECTIONS =
      List.of("forward", "same", "backward", "to_return_to_use", "from_return_to_use");

  private static final String BETWEEN = ",";

  /** Keeps a copy. */
  public MovePattern {
    pairs = List.copyOf(pairs);
  }

  /** One pair in one direction. */
  public static MovePattern of(String direction) {
    List<Integer> pairs = new ArrayList<>();
    for (String each : DIRECTIONS) {
      pairs.add(each.equals(direction) ? 1 : 0);
    }
    return new MovePattern(pairs);
  }

  /** Both together. */
  public MovePattern plus(MovePattern other) {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      sums.add(pairs.get(i) + other.pairs.get(i));
    }
    return new MovePattern(sums);
  }

  /** The pattern as one word of a key, such as {@code 2,3,0,0,0}. */
  public String word() {
    return String.join(BETWEEN, pairs.stream().map(n -> Integer.toString(n)).toList());
  }

  /** The numbers behind {@link #word}. */
  static double[] numbers(String word) {
    return Arrays.stream(word.split(BETWEEN, -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
