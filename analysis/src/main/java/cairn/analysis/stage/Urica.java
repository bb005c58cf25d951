package cairn.analysis.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The University of Rhode Island Change Assessment, 32 items answered 1 to 5. A subscale is the
 * mean of its seven items and is missing with fewer than five answers.
 *
 * <p>Readiness = contemplation + action + maintenance − precontemplation, from −2 to 14. Its
 * cut-offs are arbitrary; the nearest of the published group means says who is less and who is more
 * ready and is no stage. For progress, look at action and maintenance, not at readiness.
 *
 * <p>Worked example: all answers 3 give four means of 3 and a readiness of 6.
 *
 * <p>Source: McConnaughy, Prochaska and Velicer (1983); scoring as given with Project MATCH.
 *
 * @param precontemplation mean of its items, 1 to 5, or null
 * @param contemplation mean of its items, or null
 * @param action mean of its items, or null
 * @param maintenance mean of its items, or null
 */
public record Urica(
    @Nullable Double precontemplation,
    @Nullable Double contemplation,
    @Nullable Double action,
    @Nullable Double maintenance) {
  private static final int ITEMS = 32;
  private static final int ENOUGH = 5;
  private static final int[] PRECONTEMPLATION = {1, 5, 11, 13, 23, 26, 29};
  private static final int[] CONTEMPLATION = {2, 8, 12, 15, 19, 21, 24};
  private static final int[] ACTION = {3, 7, 10, 14, 17, 25, 30};
  private static final int[] MAINTENANCE = {6, 16, 18, 22, 27, 28, 32};

  /** The published group means of readiness, least ready first. */
  public enum Nearest {
    PRECONTEMPLATION(9.3),
    CONTEMPLATION(11.0),
    PARTICIPATION(12.6);

    private final double mean;

    Nearest(double mean) {
      this.mean = mean;
    }

    /** The mean readiness of that group. */
    public double mean() {
      return mean;
    }
  }

  /**
   * Scores the answers, in the order of the items; null where one is missing.
   *
   * @throws IllegalArgumentException for another number of items or an answer outside 1 to 5
   */
  public static Urica score(List<@Nullable Integer> answers) {
    Items.require(answers, ITEMS);
    return new Urica(
        Items.mean(answers, ENOUGH, PRECONTEMPLATION),
        Items.mean(answers, ENOUGH, CONTEMPLATION),
        Items.mean(answers, ENOUGH, ACTION),
        Items.mean(answers, ENOUGH, MAINTENANCE));
  }

  /** Readiness to change, −2 to 14; null where a subscale is missing. */
  public @Nullable Double readiness() {
    return precontemplation == null
            || contemplation == null
            || action == null
            || maintenance == null
        ? null
        : contemplation + action + maintenance - precontemplation;
  }

  /** The group whose mean readiness is nearest, the less ready of two as near; null without one. */
  public @Nullable Nearest nearest() {
    Double readiness = readiness();
    if (readiness == null) {
      return null;
    }
    Nearest best = Nearest.PRECONTEMPLATION;
    for (Nearest each : Nearest.values()) {
      if (Math.abs(readiness - each.mean) < Math.abs(readiness - best.mean)) {
        best = each;
      }
    }
    return best;
  }
}
