package cairn.analysis.stage;

import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.time.Period;

/**
 * A stage from what a person says, by the time criteria of Prochaska, DiClemente and Norcross
 * (1992). "Changed" means as far as the person's own goal asks, not abstinent. The times are
 * arbitrary and agree little with other methods, so the method stands in the key of every stage.
 */
public final class StagingAlgorithm {
  private static final int MONTHS = 6;

  private StagingAlgorithm() {}

  /** What somebody who has not changed yet intends. */
  public enum Intention {
    /** No change within six months. */
    NONE,
    /** A change within six months. */
    WITHIN_SIX_MONTHS,
    /** A change within thirty days. */
    WITHIN_THIRTY_DAYS
  }

  /** The stage of a person who has not changed yet: precontemplation to preparation. */
  public static Stage notChanged(Intention intention) {
    return switch (intention) {
      case NONE -> Stage.PRECONTEMPLATION;
      case WITHIN_SIX_MONTHS -> Stage.CONTEMPLATION;
      case WITHIN_THIRTY_DAYS -> Stage.PREPARATION;
    };
  }

  /**
   * The stage of a person who changed on a day and kept to it: action for less than six months,
   * then maintenance.
   *
   * @throws IllegalArgumentException when the change lies after the assessment
   */
  public static Stage changed(LocalDate changedOn, LocalDate assessedOn) {
    if (changedOn.isAfter(assessedOn)) {
      throw new IllegalArgumentException("the change lies after the assessment");
    }
    Period since = Period.between(changedOn, assessedOn);
    return since.toTotalMonths() < MONTHS ? Stage.ACTION : Stage.MAINTENANCE;
  }
}
