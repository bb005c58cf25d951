package cairn.reports.job;

import cairn.analysis.job.ResultTables;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.plan.PlanRow;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoredFile;
import cairn.reports.document.Header.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a month's numbers may still change. They are provisional until the records that they were
 * made from hold a later month, final from then on, and revised when the month is reported again
 * with other numbers after it was final. What the plan or the definitions say is no number.
 */
public final class MonthStatus {
  private static final String STATUS = "status";
  private static final String NUMBERS = "numbers";
  private static final List<Table> RULES =
      List.of(PlanRow.TABLE.table(), DefinitionRow.TABLE.table());

  private MonthStatus() {}

  /** The status of a month's results as its next report tells it. */
  public static Status of(Store store, Snapshot results, YearMonth month) {
    Status own = status(results.manifest().about().path(STATUS));
    Optional<ObjectNode> told = store.find(Place.reports(month)).map(r -> r.manifest().about());
    Status before = told.map(about -> status(about.path(STATUS))).orElse(Status.PROVISIONAL);
    if (before == Status.PROVISIONAL) {
      return own;
    }
    return told.map(about -> same(about.path(NUMBERS), results)).orElse(false)
        ? before
        : Status.REVISED;
  }

  /** The status that a published report has. */
  static Status told(Snapshot reports) {
    return status(reports.manifest().about().path(STATUS));
  }

  /** Notes in a report's manifest its status, and by which sums its numbers are known again. */
  static void note(Status status, Snapshot results, ObjectNode about) {
    about.put(STATUS, status.label().toLowerCase(Locale.ROOT));
    ObjectNode numbers = about.putObject(NUMBERS);
    sums(results).forEach(numbers::put);
  }

  /** Whether every table that both have is the same: a table more is no other number. */
  private static boolean same(JsonNode numbers, Snapshot results) {
    return sums(results).entrySet().stream()
        .allMatch(
            table -> {
              JsonNode sum = numbers.path(table.getKey());
              return sum.isMissingNode() || sum.asText().equals(table.getValue());
            });
  }

  private static Map<String, String> sums(Snapshot results) {
    Map<String, String> sums = new TreeMap<>();
    for (Table table : ResultTables.summaries()) {
      if (!RULES.contains(table)) {
        for (StoredFile file : results.manifest().files()) {
          if (file.path().startsWith(table.name() + "/")) {
            sums.merge(table.name(), file.sha256(), String::concat);
          }
        }
      }
    }
    return sums;
  }

  private static Status status(JsonNode word) {
    for (Status status : Status.values()) {
      if (status.label().equalsIgnoreCase(word.asText())) {
        return status;
      }
    }
    return Status.PROVISIONAL;
  }
}
