package cairn.analysis.stage;

/**
 * Three rulers from 0 to 10 for one problem. There is no cut-off: the numbers are kept as they are.
 *
 * @param importance how important the change is
 * @param confidence how sure the person is of making it
 * @param readiness how ready the person is
 */
public record ReadinessRuler(int importance, int confidence, int readiness) {
  private static final int HIGHEST = 10;

  /**
   * Refuses a number that is not on the ruler.
   *
   * @throws IllegalArgumentException outside 0 to 10
   */
  public ReadinessRuler {
    for (int mark : new int[] {importance, confidence, readiness}) {
      if (mark < 0 || mark > HIGHEST) {
        throw new IllegalArgumentException("a readiness ruler goes from 0 to 10");
      }
    }
  }
}
