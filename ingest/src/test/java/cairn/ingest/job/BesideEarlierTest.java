package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.StoreLock;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a delivery shows only beside those before it, told before anything is worked out. */
class BesideEarlierTest {
  private static final String HEADER = "client_id,problem,from_on,until_on,source,days_used";
  private static final Set<String> RULES = Set.of("column_emptied", "new_key", "month_missing");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void februaryAndMarchAreThere() {
    stand = new Stand(root);
    Folder folder = Folder.program();
    for (int month = 2; month <= 3; month++) {
      reports(folder, month, "self_report", "1");
    }
    assertEquals(List.of(), told(stand.ingest(folder, MARCH)), "nothing stands beside the first");
  }

  /** A report on each day of some people, who all have the same. */
  private static void reports(Folder folder, int month, String source, String used) {
    for (int day = 1; day <= 27; day++) {
      String on = String.format(Locale.ROOT, "2026-%02d-%02d", month, day);
      for (String person : List.of("c01", "c02")) {
        folder.with("use_reports", String.join(",", person, "alcohol", on, on, source, used));
      }
    }
  }

  private static List<String> told(IngestReport report) {
    return report.findings().stream()
        .filter(finding -> RULES.contains(finding.rule()))
        .map(Finding::message)
        .toList();
  }

  private static Folder april(String source, String used) {
    Folder folder = new Folder();
    reports(folder, 4, source, used);
    return folder;
  }

  @Test
  void aMonthLikeThoseBeforeIsTakenWithoutAWord() {
    assertEquals(List.of(), told(stand.ingest(april("self_report", "0"), MARCH.plusMonths(1))));
  }

  @Test
  void aColumnThatTurnsEmptyIsTold() {
    Folder tests = new Folder().headed("use_reports", HEADER + ",result");
    reports(tests, 4, "urine", ",negative");
    List<String> told = told(stand.ingest(tests, MARCH.plusMonths(1)));
    assertTrue(
        told.contains(
            "use_reports.csv line 1: days_used is empty in all 54 rows, where 108 of 108 rows"
                + " before have it; if the export lost it, send it again"),
        told.toString());
  }

  @Test
  void aKeyThatNobodyHadIsToldAndNotNamed() {
    List<String> told = told(stand.ingest(april("collateral", "0"), MARCH.plusMonths(1)));
    assertEquals(
        List.of(
            "use_reports.csv line 1: source has a key that none of the 108 rows before has; look"
                + " whether the list of answers was changed, or a key taken for another"),
        told);
  }

  @Test
  void aMonthThatNeverCameIsTold() {
    Folder may = new Folder();
    reports(may, 5, "self_report", "0");
    assertEquals(
        List.of(
            "delivery.yaml: month: nothing that is dated in 2026-04 was delivered; if the program"
                + " did not pause, deliver that month too"),
        told(stand.ingest(may, YearMonth.of(2026, 5))));
  }

  @Test
  void whatStandsOutIsRefusedWhereThatIsAskedFor() {
    String before = stand.store().get(Place.records()).id();
    Path in = april("collateral", "0").write(root.resolve("strict"));
    IngestRequest request = new IngestRequest(in, null, MARCH.plusMonths(1), 1, true);
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      IngestJob job = new IngestJob(lock, engine, Progress.NONE);
      DeliveryRefused refused = assertThrows(DeliveryRefused.class, () -> job.run(request));
      assertEquals(
          List.of("use_reports.csv stands out beside earlier deliveries (new_key)"),
          refused.report().problems());
    }
    assertEquals(before, stand.store().get(Place.records()).id());
  }
}
