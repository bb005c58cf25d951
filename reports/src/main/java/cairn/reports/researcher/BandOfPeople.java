package cairn.reports.researcher;

/**
 * A number of people, or of rows about people, that no table handed over shows. It is told as a
 * band of k, for of two packages that differ by one person the exact numbers would say that this
 * person is among them; a band says so only where the person is the last at its edge.
 *
 * <p>Example, k = 11: 0 to 10 are "fewer than 11", and 47 is "44 to 54".
 */
public final class BandOfPeople {
  private BandOfPeople() {}

  /**
   * The band in words.
   *
   * @param number 0 or more
   * @param k how wide a band is, 1 or more
   */
  public static String of(long number, long k) {
    long from = number / k * k;
    return from == 0 ? "fewer than " + k : from + " to " + (from + k - 1);
  }
}
