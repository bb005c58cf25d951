package cairn.ingest.store;

import java.time.YearMonth;

/**
 * A place of the store where a reader finds the current version of something.
 *
 * @param path the place below the store's folder, parts joined by a slash
 */
public record Place(String path) {
  static final String RESULTS = "results";
  static final String REPORTS = "reports";

  /** The records of all deliveries. */
  public static Place records() {
    return new Place("records");
  }

  /** The results of one month. */
  public static Place results(YearMonth month) {
    return new Place(RESULTS + "/" + month);
  }

  /** The reports of one month. */
  public static Place reports(YearMonth month) {
    return new Place(REPORTS + "/" + month);
  }
}
