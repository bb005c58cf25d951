package cairn.analysis.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Stages of Change Readiness and Treatment Eagerness Scale, version 8 for alcohol (8A) and
 * other drugs (8D), 19 items answered 1 to 5. A subscale is the sum of its items and is missing
 * where one is. It does not yield a stage.
 *
 * <p>Deciles are those of people who sought treatment for drinking in Project MATCH (n = 1,726): 10
 * is the lowest tenth. They rank a person among those people and no others.
 *
 * <p>Worked example: all answers 3 give recognition 21 (decile 10), ambivalence 12 (30) and taking
 * steps 24 (10).
 *
 * <p>Source: Miller and Tonigan (1996).
 *
 * @param recognition 7 to 35, or null
 * @param ambivalence 4 to 20, or null
 * @param takingSteps 8 to 40, or null
 */
public record Socrates(
    @Nullable Integer recognition, @Nullable Integer ambivalence, @Nullable Integer takingSteps) {
  private static final int ITEMS = 19;
  private static final int[] RECOGNITION = {1, 3, 7, 10, 12, 15, 17};
  private static final int[] AMBIVALENCE = {2, 6, 11, 16};
  private static final int[] TAKING_STEPS = {4, 5, 8, 9, 13, 14, 18, 19};

  /** Highest sum in each decile, from the tenth on. */
  private static final int[] RECOGNITION_DECILES = {26, 28, 30, 31, 33, 34, 35};

  private static final int[] AMBIVALENCE_DECILES = {8, 11, 13, 14, 15, 16, 17, 18, 20};
  private static final int[] TAKING_STEPS_DECILES = {25, 29, 30, 32, 33, 35, 36, 38, 40};

  /**
   * Scores the answers, in the order of the items; null where one is missing.
   *
   * @throws IllegalArgumentException for another number of items or an answer outside 1 to 5
   */
  public static Socrates score(List<@Nullable Integer> answers) {
    Items.require(answers, ITEMS);
    return new Socrates(
        Items.sum(answers, RECOGNITION),
        Items.sum(answers, AMBIVALENCE),
        Items.sum(answers, TAKING_STEPS));
  }

  /** Decile of recognition, 10 to 70; null where it is missing. */
  public @Nullable Integer recognitionDecile() {
    return decile(recognition, 7, RECOGNITION_DECILES);
  }

  /** Decile of ambivalence, 10 to 90; null where it is missing. */
  public @Nullable Integer ambivalenceDecile() {
    return decile(ambivalence, 4, AMBIVALENCE_DECILES);
  }

  /** Decile of taking steps, 10 to 90; null where it is missing. */
  public @Nullable Integer takingStepsDecile() {
    return decile(takingSteps, 8, TAKING_STEPS_DECILES);
  }

  private static @Nullable Integer decile(@Nullable Integer sum, int lowest, int[] highest) {
    if (sum == null) {
      return null;
    }
    if (sum < lowest || sum > highest[highest.length - 1]) {
      throw new IllegalArgumentException("the sum is outside what the items can give");
    }
    int i = 0;
    while (sum > highest[i]) {
      i++;
    }
    return 10 * (i + 1);
  }
}
