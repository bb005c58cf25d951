package cairn.analysis.question.stage;

import static cairn.analysis.table.Counts.ALL;

import cairn.ingest.model.Stage;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A move; {@code to} is a stage by its key, or {@link #NOT_SEEN_AGAIN}. */
record MoveKey(String groupType, String problem, String instrument, Stage from, String to)
    implements Serializable {
  /** What stands for the next stage of people whose next assessment is not there. */
  static final String NOT_SEEN_AGAIN = "not_seen_again";

  static final List<UnaryOperator<MoveKey>> SUMS =
      List.of(MoveKey::ofAllTypes, MoveKey::ofAllProblems);

  private MoveKey ofAllTypes() {
    return new MoveKey(ALL, problem, instrument, from, to);
  }

  private MoveKey ofAllProblems() {
    return new MoveKey(groupType, ALL, instrument, from, to);
  }

  boolean isSeenAgain() {
    return !to.equals(NOT_SEEN_AGAIN);
  }

  Stage next() {
    return Stage.valueOf(to.toUpperCase(Locale.ROOT));
  }

  Assessed assessed() {
    return new Assessed(groupType, problem, instrument);
  }
}
