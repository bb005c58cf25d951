package cairn.reports.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.StoreException;
import cairn.reports.language.Language;
import cairn.reports.release.ReleaseLedger;
import cairn.reports.researcher.Agreement;
import cairn.reports.section.MadeUpMonth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a month in a store: files for each audience, and nothing for the wrong one. */
class ReportJobTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Agreement AGREEMENT =
      new Agreement("State University", "DUA 2026-14", LocalDate.of(2026, 11, 2));

  @TempDir Path folder;

  private static PublishedVersion run(Store store, Set<Audience> audiences) {
    try (StoreLock lock = store.lock()) {
      return ReportJob.run(
              store, lock, ReportOrder.usual(MONTH, audiences).under(AGREEMENT), Catalogues.load())
          .published();
    }
  }

  private static Set<String> paths(Snapshot snapshot) {
    Set<String> paths = new TreeSet<>();
    snapshot.manifest().files().stream().map(StoredFile::path).forEach(paths::add);
    return paths;
  }

  private static String text(Snapshot snapshot, String path) throws IOException {
    return Files.readString(snapshot.folder().resolve(path));
  }

  @Test
  void everyAudienceGetsItsFiles() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Snapshot reports = run(store, EnumSet.allOf(Audience.class)).snapshot();
    Set<String> paths = paths(reports);
    for (String path :
        List.of(
            "evaluator/report.html",
            "evaluator/annex.html",
            "evaluator/tables/own-goals.csv",
            "funder/NOTES.md",
            "funder/month.csv",
            "funder/month.json",
            "funder/trend.csv",
            "funder/release.json",
            "funder/summary.html",
            "people/easy-read.html",
            "people/easy-read.pdf",
            "researcher/README.md",
            "researcher/DATA-USE.md",
            "researcher/CITATION.cff",
            "researcher/datapackage.json",
            "researcher/codebook.html",
            "researcher/codebook.csv",
            "researcher/run-manifest.json",
            "researcher/SHA256SUMS",
            "researcher/data/outcomes/part-00000.parquet",
            "researcher/tables/outcomes.csv",
            "researcher/examples/duckdb.sql")) {
      assertTrue(paths.contains(path), path);
    }
    assertTrue(text(reports, "evaluator/report.html").contains("Internal, not to be passed on"));
    assertEquals(
        "period,kind,kind_label,measure,measure_label,category,category_label,number,unit,of,share,"
            + "lower,upper,status",
        text(reports, "funder/month.csv").lines().findFirst().orElseThrow());
  }

  @Test
  void anotherLanguageAddsItsFilesAndChangesNone() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Set<Audience> others = EnumSet.of(Audience.FUNDER, Audience.PEOPLE);
    Snapshot english = run(store, others).snapshot();
    Language spanish = Language.named("es").orElseThrow();
    ReportOrder usual = ReportOrder.usual(MONTH, others);
    Snapshot both;
    try (StoreLock lock = store.lock()) {
      ReportOrder order =
          new ReportOrder(
              MONTH, others, usual.design(), false, List.of(Language.ENGLISH, spanish), null);
      both = ReportJob.run(store, lock, order, Catalogues.load()).published().snapshot();
    }
    Set<String> added = new TreeSet<>(paths(both));
    added.removeAll(paths(english));
    assertEquals(
        Set.of(
            "funder/summary.es.html",
            "funder/summary.es.pdf",
            "funder/summary.es.xlsx",
            "people/easy-read.es.html",
            "people/easy-read.es.pdf"),
        added);
    for (String path : paths(english)) {
      assertArrayEquals(english.bytes(path), both.bytes(path), path);
    }
  }

  @Test
  void thePeopleOfTheGroupsAreToldWhatWasReleasedAndNothingMore() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Set<String> paths = paths(run(store, EnumSet.of(Audience.PEOPLE)).snapshot());
    assertEquals(Set.of("people/easy-read.html", "people/easy-read.pdf"), paths);
    assertTrue(ReleaseLedger.of(store).find("funder", MONTH).isPresent(), "it counts as given out");
  }

  @Test
  void theSameResultsGiveTheSameReports() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.tenTypes());
    PublishedVersion first = run(store, EnumSet.allOf(Audience.class));
    PublishedVersion again = run(store, EnumSet.allOf(Audience.class));
    assertTrue(first.changed());
    assertFalse(again.changed());
    assertEquals(first.snapshot().id(), again.snapshot().id());
  }

  @Test
  void oneAudienceAddsToTheOthersOfTheSameResults() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    run(store, EnumSet.of(Audience.EVALUATOR));
    Set<String> both = paths(run(store, EnumSet.of(Audience.FUNDER)).snapshot());
    assertTrue(both.contains("evaluator/report.html"));
    assertTrue(both.contains("funder/month.csv"));

    MadeUpStore.at(folder, MONTH, MadeUpMonth.tenTypes());
    Set<String> later = paths(run(store, EnumSet.of(Audience.FUNDER)).snapshot());
    assertFalse(later.contains("evaluator/report.html"), "made of results that are gone");
  }

  @Test
  void aMonthWithoutResultsIsRefused() {
    Store store = Store.at(folder);
    assertThrows(StoreException.class, () -> run(store, EnumSet.of(Audience.EVALUATOR)));
    assertTrue(store.find(Place.reports(MONTH)).isEmpty());
  }

  @Test
  void resultsThatDoNotSayTheirPlanAreRefused() {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock();
        Publication publication = lock.begin(Place.results(MONTH))) {
      publication.publish(new ObjectMapper().createObjectNode());
    }
    StoreException refused =
        assertThrows(StoreException.class, () -> run(store, EnumSet.of(Audience.EVALUATOR)));
    assertTrue(String.valueOf(refused.getMessage()).contains("run cairn analyze"));
  }

  @Test
  void lastMonthStandsBesideThisOne() throws IOException {
    MadeUpStore.at(folder, MONTH.minusMonths(1), MadeUpMonth.fourTypes());
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Snapshot reports = run(store, EnumSet.of(Audience.EVALUATOR)).snapshot();
    assertTrue(text(reports, "evaluator/annex.html").contains("As many as last month"));
  }

  @Test
  void everyFileOfTheResearcherIsSummedAndDescribed() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Snapshot reports = run(store, EnumSet.of(Audience.RESEARCHER)).snapshot();
    List<String> sums = text(reports, "researcher/SHA256SUMS").lines().toList();
    assertEquals(paths(reports).size() - 1, sums.size(), "all but the sums themselves");
    for (String line : sums) {
      byte[] bytes =
          Files.readAllBytes(reports.folder().resolve("researcher/" + line.substring(66)));
      assertEquals(line.substring(0, 64), Checksum.of(bytes));
    }
    JsonNode described = new ObjectMapper().readTree(text(reports, "researcher/datapackage.json"));
    assertEquals(Set.of(), DataPackageSchemaTest.faults(described));
    for (JsonNode resource : described.get("resources")) {
      byte[] bytes =
          Files.readAllBytes(
              reports.folder().resolve("researcher/" + resource.get("path").asText()));
      assertEquals(bytes.length, resource.get("bytes").asInt());
      assertEquals("sha256:" + Checksum.of(bytes), resource.get("hash").asText());
      assertFalse(resource.get("schema").get("fields").isEmpty());
    }
  }

  @Test
  void noFileForAResearcherHasAPersonInIt() throws IOException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Snapshot reports = run(store, EnumSet.allOf(Audience.class)).snapshot();
    for (String path : paths(reports)) {
      boolean person =
          cairn.analysis.job.ResultTables.ofPersons().stream()
              .anyMatch(table -> path.contains("/" + table.name() + "/"));
      assertFalse(person, path);
      boolean byGroup = path.contains("profiles") || path.contains("month_charts");
      assertFalse(byGroup && path.startsWith("researcher/"), path);
    }
    assertFalse(text(reports, "researcher/codebook.csv").contains("client_id"));
  }

  @Test
  void theExampleQueriesRunAndAnswer() throws IOException, SQLException {
    Store store = MadeUpStore.at(folder, MONTH, MadeUpMonth.fourTypes());
    Snapshot reports = run(store, EnumSet.of(Audience.RESEARCHER)).snapshot();
    String data = reports.folder().resolve("researcher/data").toString();
    String queries =
        text(reports, "researcher/examples/duckdb.sql").replace("'data/", "'" + data + "/");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      int asked = 0;
      for (String query : queries.split(";")) {
        if (!query.isBlank()) {
          asked++;
          try (ResultSet answer = statement.executeQuery(query)) {
            assertTrue(answer.next(), "an example has no answer");
          }
        }
      }
      assertEquals(2, asked);
    }
  }

  @Test
  void audiencesAreNamed() {
    assertEquals(Set.of(Audience.FUNDER), Audience.named("funder").orElseThrow());
    assertEquals(
        EnumSet.of(Audience.EVALUATOR, Audience.FUNDER, Audience.PEOPLE),
        Audience.named("all").orElseThrow());
    assertTrue(Audience.named("press").isEmpty());
    assertEquals(List.of("evaluator", "funder", "people", "researcher", "all"), Audience.words());
  }
}
