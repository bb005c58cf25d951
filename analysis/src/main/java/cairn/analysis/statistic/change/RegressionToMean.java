package cairn.analysis.statistic.change;

/**
 * Regression to the mean: the change between two measurements that a group shows although nobody
 * changed, because it was picked, or came, when its first measurement lay away from the mean.
 *
 * <p>With population mean μ, the same at both times, and reliability ρ (the correlation of two
 * measurements when nothing changes), the expected second value of somebody with x is μ + ρ (x −
 * μ). The expected change of a group with entry mean m is therefore (1 − ρ)(μ − m): none at the
 * mean or with ρ = 1, all of the distance with ρ = 0. What is left of a change is the change less
 * that. Where ρ is taken from the two measurements themselves, people who truly change in their own
 * ways lower it, and the expected part comes out too large rather than too small.
 *
 * <p>Worked example: people come with 20 days of use in 28, the population has 14, and ρ = 0.7: 0.3
 * · (14 − 20) = −1.8 days are expected from regression to the mean alone. Where they came down by
 * 5, −3.2 are left.
 *
 * <p>Source: Davis (1976), American Journal of Epidemiology 104, 493–498; Barnett, van der Pols and
 * Dobson (2005), International Journal of Epidemiology 34, 215–220.
 */
public final class RegressionToMean {
  private RegressionToMean() {}

  /**
   * The change that is expected where nobody changed.
   *
   * @param entryMean mean of the group at the first measurement
   * @param populationMean mean of the population it comes from, in the same unit
   * @param reliability from 0 to 1
   * @throws IllegalArgumentException when the reliability is outside 0 to 1
   */
  public static double expectedChange(double entryMean, double populationMean, double reliability) {
    if (!(reliability >= 0 && reliability <= 1)) {
      throw new IllegalArgumentException("a reliability is between 0 and 1");
    }
    return (1 - reliability) * (populationMean - entryMean);
  }
}
