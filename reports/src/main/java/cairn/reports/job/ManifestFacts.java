package cairn.reports.job;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.delivery.TableCounts;
import cairn.ingest.model.Client;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.reports.section.RunFacts;
import cairn.reports.section.RunFacts.TableTally;
import cairn.reports.words.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What the manifests of a month's results and of the records tell of the run: the program of the
 * last delivery that names one, what became of every row of every delivery, and the plain values
 * that the results' manifest holds.
 */
final class ManifestFacts {
  private static final List<String> SHOWN_ELSEWHERE =
      List.of("kind", "month", "status", "taken_out");
  private static final String NO_NAME = "This program";
  private static final String CLIENTS = ContractName.table(Client.class);
  private static final int ID_SHOWN = 12;

  private ManifestFacts() {}

  /**
   * The facts.
   *
   * @param startIsPlanned whether it is the plan that says where a person's time starts
   */
  static RunFacts of(Store store, Snapshot results, YearMonth month, boolean startIsPlanned) {
    ObjectNode about = results.manifest().about();
    Optional<Snapshot> records = store.find(Place.records());
    List<DeliveryEntry> deliveries = RecordsManifest.of(records).deliveries();
    return new RunFacts(
        program(deliveries),
        month.atEndOfMonth(),
        run(month, results.id()),
        MonthStatus.of(store, results, month),
        tallies(deliveries),
        notices(about, records, startIsPlanned),
        facts(about, deliveries, store.forgotten()));
  }

  /** The program of the last delivery that names one. */
  static String program(List<DeliveryEntry> deliveries) {
    return deliveries.stream()
        .map(DeliveryEntry::program)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(NO_NAME);
  }

  /** Rows by table over all deliveries, tables in the order met. */
  private static List<TableTally> tallies(List<DeliveryEntry> deliveries) {
    Map<String, RowTally> tables = new LinkedHashMap<>();
    for (DeliveryEntry delivery : deliveries) {
      for (FileReport file : delivery.files()) {
        tables.merge(file.table(), file.tally(), RowTally::plus);
      }
    }
    return tables.entrySet().stream()
        .map(
            t ->
                new TableTally(
                    t.getKey(),
                    t.getValue().read(),
                    t.getValue().accepted(),
                    t.getValue().rejected(),
                    t.getValue().repeats()))
        .toList();
  }

  private static final String MEMBERSHIPS =
      "Where no attendance is on file, a stay ends on the day the group was left, with its reason; a"
          + " reason without a day is an end at an unknown time.";

  private static List<String> notices(
      ObjectNode about, Optional<Snapshot> records, boolean startIsPlanned) {
    List<String> notices = new ArrayList<>();
    String used = about.path("records").asText("");
    if (records.isPresent() && !used.isEmpty() && !used.equals(records.get().id())) {
      notices.add(
          "Records have been added since these results were worked out: run the analysis of the"
              + " month again to count them.");
    }
    switch (about.path("start").asText("")) {
      case "intake" ->
          notices.add(
              "The start is the day of intake instead of the first session attended, as the study"
                  + " plan says.");
      case "joined" ->
          notices.add(
              (startIsPlanned ? "As the study plan says, " : "No attendance is on file, so ")
                  + "the start is the day a group was joined instead of the first session"
                  + " attended. "
                  + MEMBERSHIPS);
      default -> {}
    }
    return notices;
  }

  private static List<Map.Entry<String, String>> facts(
      ObjectNode about, List<DeliveryEntry> deliveries, int forgotten) {
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    about
        .properties()
        .forEach(
            field -> {
              boolean plain = field.getValue().isValueNode();
              if (plain && !SHOWN_ELSEWHERE.contains(field.getKey())) {
                String name = Words.capital(field.getKey().replace('_', ' '));
                facts.add(Map.entry(name, field.getValue().asText()));
              }
            });
    long withdrawn = sum(deliveries, tables -> withdrawn(tables, Set.of(CLIENTS)));
    long rows = sum(deliveries, tables -> withdrawn(tables, tables.keySet()));
    fact(facts, "People taken back by deliveries", withdrawn);
    fact(facts, "Rows taken back by deliveries, of all tables", rows);
    fact(facts, "People forgotten", forgotten);
    fact(
        facts,
        "Rows of forgotten people that deliveries held",
        deliveries.stream()
            .flatMap(each -> each.files().stream())
            .mapToLong(FileReport::forgotten)
            .sum());
    return facts;
  }

  /** The id by which the numbers of a month are found again. */
  static String run(YearMonth month, String id) {
    return month + "-" + id.substring(0, Math.min(ID_SHOWN, id.length()));
  }

  private static long sum(
      List<DeliveryEntry> deliveries, ToLongFunction<Map<String, TableCounts>> of) {
    return deliveries.stream().map(DeliveryEntry::tables).mapToLong(of).sum();
  }

  private static long withdrawn(Map<String, TableCounts> tables, Set<String> of) {
    return tables.entrySet().stream()
        .filter(each -> of.contains(each.getKey()))
        .mapToLong(each -> each.getValue().withdrawn())
        .sum();
  }

  /** A number that stands only where there is something to count. */
  private static void fact(List<Map.Entry<String, String>> facts, String name, long n) {
    if (n > 0) {
      facts.add(Map.entry(name, String.format(Locale.ROOT, "%,d", n)));
    }
  }
}
