package cairn.ingest.store;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

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

  /** The month whose results it is the place of; none for other places. */
  public Optional<YearMonth> resultsMonth() {
    return month(RESULTS);
  }

  /** The month whose reports it is the place of; none for other places. */
  public Optional<YearMonth> reportsMonth() {
    return month(REPORTS);
  }

  /** The command that publishes a version of it. */
  String command(Path store) {
    String command =
        resultsMonth()
            .map(month -> "analyze --month " + month)
            .or(() -> reportsMonth().map(month -> "report --month " + month))
            .orElse("ingest --in DIR");
    return "cairn " + command + " --store " + store;
  }

  private Optional<YearMonth> month(String kind) {
    return path.startsWith(kind + "/")
        ? Optional.of(YearMonth.parse(path.substring(kind.length() + 1)))
        : Optional.empty();
  }
}
