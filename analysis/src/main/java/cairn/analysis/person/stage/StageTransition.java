package cairn.analysis.person.stage;

import cairn.ingest.model.Code;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage at one assessment and at the next, of one person and one problem by one method.
 *
 * @param problem the problem
 * @param instrument how both were assessed; methods are never mixed
 * @param fromOn day of the first
 * @param from stage then
 * @param toOn day of the next within the pairing window; null where the person was not seen again
 * @param to stage then; null where the person was not seen again
 */
public record StageTransition(
    Problem problem,
    Code instrument,
    LocalDate fromOn,
    Stage from,
    @Nullable LocalDate toOn,
    @Nullable Stage to) {

  /** Where the person moved. */
  public Direction direction() {
    return to == null ? Direction.NOT_SEEN_AGAIN : Direction.between(from, to);
  }

  /**
   * How many stages forward, or backward where negative; 0 for the same stage, for moves to and
   * from return to use, and where the person was not seen again.
   */
  public int steps() {
    Direction direction = direction();
    return to != null && (direction == Direction.FORWARD || direction == Direction.BACKWARD)
        ? to.ordinal() - from.ordinal()
        : 0;
  }

  /** Whether there is a next assessment. */
  public boolean isPair() {
    return to != null;
  }

  /** Days between the two, or null where the person was not seen again. */
  public @Nullable Integer days() {
    return toOn == null ? null : (int) (toOn.toEpochDay() - fromOn.toEpochDay());
  }
}
