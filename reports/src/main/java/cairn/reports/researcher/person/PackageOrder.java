package cairn.reports.researcher.person;

import cairn.ingest.keys.IdKey;
import cairn.reports.researcher.Agreement;
import java.time.YearMonth;

/**
 * What package is asked for.
 *
 * @param month the month of the results
 * @param agreement under what it is handed over
 * @param key the recipient's own key
 * @param rules how people are told of
 */
public record PackageOrder(YearMonth month, Agreement agreement, IdKey key, Rules rules) {
  /** The least k, for a recipient under an agreement. */
  public static final int LEAST_K = 5;

  /** The k that is used where none is named. */
  public static final int USUAL_K = 11;

  /**
   * How people are told of.
   *
   * @param k people that are alike at least, {@link #LEAST_K} or more
   * @param weeks weeks from the start that everybody is seen for, 1 or more
   * @param seed where the made-up copy begins
   */
  public record Rules(int k, int weeks, long seed) {
    /** Holds them against their least. */
    public Rules {
      if (k < LEAST_K || weeks < 1) {
        throw new IllegalArgumentException("k is 5 or more and weeks are 1 or more");
      }
    }
  }
}
