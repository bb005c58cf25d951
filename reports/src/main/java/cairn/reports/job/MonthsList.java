package cairn.reports.job;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.reports.document.Header.Status;
import cairn.reports.document.MonthEntry;
import cairn.reports.format.HtmlWriter;
import cairn.reports.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The page beside the months' reports: which there are, for whom, and how final they are. */
public final class MonthsList {
  private static final Set<String> OPENED = Set.of("html", "pdf", "xlsx");

  private MonthsList() {}

  /** Whether a month was ever reported, so that there is a page. */
  public static boolean isThere(Store store) {
    return store.hasMonthsPage();
  }

  /**
   * Writes the page anew from what is published.
   *
   * @return where it is
   */
  public static Path write(Store store, StoreLock lock) {
    List<DeliveryEntry> deliveries = RecordsManifest.of(store.find(Place.records())).deliveries();
    List<MonthEntry> months = new ArrayList<>();
    for (YearMonth month : store.reportMonths()) {
      store
          .find(Place.reports(month))
          .ifPresent(reports -> months.add(0, entry(month, reports, deliveries)));
    }
    String page = HtmlWriter.months(ManifestFacts.program(deliveries), months);
    return lock.listMonths(page.getBytes(StandardCharsets.UTF_8));
  }

  private static MonthEntry entry(
      YearMonth month, Snapshot reports, List<DeliveryEntry> deliveries) {
    Status status = MonthStatus.told(reports);
    boolean canBeFinal =
        status == Status.PROVISIONAL
            && deliveries.stream()
                .map(DeliveryEntry::month)
                .anyMatch(delivered -> delivered != null && delivered.isAfter(month));
    List<MonthEntry.Audience> audiences = new ArrayList<>();
    for (JsonNode key : reports.manifest().about().path("audiences")) {
      audiences.add(audience(month, key.asText(), reports));
    }
    return new MonthEntry(
        month.toString(),
        Words.month(month),
        status,
        ManifestFacts.run(month, reports.manifest().about().path("results").asText()),
        canBeFinal
            ? "A later month has come: cairn analyze, then cairn report, with --month "
                + month
                + ", make it final."
            : "",
        audiences);
  }

  private static MonthEntry.Audience audience(YearMonth month, String key, Snapshot reports) {
    List<MonthEntry.File> files = new ArrayList<>();
    for (StoredFile file : reports.manifest().files()) {
      String name = file.path().substring(file.path().indexOf('/') + 1);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      if (file.path().startsWith(key + "/") && name.indexOf('/') < 0 && OPENED.contains(ending)) {
        files.add(new MonthEntry.File(month + "/" + file.path(), name));
      }
    }
    files.add(new MonthEntry.File(month + "/" + key + "/", "all files"));
    return new MonthEntry.Audience(Words.capital(key), files);
  }
}
