package cairn.analysis.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to the items of a questionnaire. */
final class Items {
  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;

  private Items() {}

  /** Refuses a wrong number of answers, and answers outside 1 to 5. */
  static void require(List<@Nullable Integer> answers, int items) {
    if (answers.size() != items) {
      throw new IllegalArgumentException("this questionnaire has " + items + " items");
    }
    for (int i = 0; i < items; i++) {
      Integer answer = answers.get(i);
      if (answer != null && (answer < LOWEST || answer > HIGHEST)) {
        throw new IllegalArgumentException("the answer to item " + (i + 1) + " is not 1 to 5");
      }
    }
  }

  /** The mean of the items (numbered from 1), or null with fewer than so many answers. */
  static @Nullable Double mean(List<@Nullable Integer> answers, int atLeast, int... items) {
    int n = 0;
    int sum = 0;
    for (int item : items) {
      Integer answer = answers.get(item - 1);
      if (answer != null) {
        n++;
        sum += answer;
      }
    }
    return n < atLeast ? null : (double) sum / n;
  }

  /** The sum of the items (numbered from 1), or null where one is missing. */
  static @Nullable Integer sum(List<@Nullable Integer> answers, int... items) {
    int sum = 0;
    for (int item : items) {
      Integer answer = answers.get(item - 1);
      if (answer == null) {
        return null;
      }
      sum += answer;
    }
    return sum;
  }
}
