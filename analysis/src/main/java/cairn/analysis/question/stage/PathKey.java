package cairn.analysis.question.stage;

import static cairn.analysis.table.Counts.ALL;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * From somebody's first stage to the last: how many stages on in all, negative where back, and
 * whether the person came back to an earlier stage and moved forward again.
 */
record PathKey(String groupType, String problem, String instrument, int steps, boolean recycled)
    implements Serializable {
  static final List<UnaryOperator<PathKey>> SUMS =
      List.of(PathKey::ofAllTypes, PathKey::ofAllProblems);

  private PathKey ofAllTypes() {
    return new PathKey(ALL, problem, instrument, steps, recycled);
  }

  private PathKey ofAllProblems() {
    return new PathKey(groupType, ALL, instrument, steps, recycled);
  }

  Assessed assessed() {
    return new Assessed(groupType, problem, instrument);
  }
}
