package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.mapping.SqlMapping;
import cairn.ingest.job.DeliveryCheck;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import cairn.ingest.source.form.FormSource;
import cairn.ingest.source.grid.GridSource;
import cairn.ingest.source.redcap.RedcapSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of mappings that a command makes: as committed, and as counted by hand. */
class MadeMappingsTest {
  @TempDir private Path folder;

  /** Copies an example without its statements. */
  private Path fields(String name) throws IOException {
    Path example = SampleFolders.committed("mappings").resolve(name);
    Path copy = Files.createDirectories(folder.resolve(name));
    Files.copy(example.resolve("fields.yaml"), copy.resolve("fields.yaml"));
    return copy;
  }

  private static void assertSameStatements(String name, Path made) throws IOException {
    Path example = SampleFolders.committed("mappings").resolve(name);
    assertEquals(statements(example), statements(made));
    for (String file : statements(example)) {
      assertEquals(
          Files.readString(example.resolve(file)), Files.readString(made.resolve(file)), file);
    }
  }

  private static List<String> statements(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private List<String> table(String name, String table) throws IOException {
    Path example = SampleFolders.committed("mappings").resolve(name);
    Path out = Files.createTempDirectory(folder, "out");
    SqlMapping.Made made =
        SqlMapping.run(
            Contract.load(Catalogues.load()), example.resolve("sources"), example, out, null);
    assertFalse(made.isRefused(), made.findings().toString());
    return SampleFolders.lines(out.resolve(table + ".csv"));
  }

  private static void assertAccepted(String name) {
    Path example = SampleFolders.committed("mappings").resolve(name);
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport report =
          new DeliveryCheck(engine, Progress.NONE)
              .run(
                  new IngestRequest(
                      example.resolve("sources"), example, null, IngestRequest.MOST_REJECTED),
                  null);
      assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict(), report.lines().toString());
    }
  }

  @Test
  void theProjectIsWhatItsListOfFieldsSays() throws IOException {
    Path example = SampleFolders.committed("mappings").resolve("redcap");
    Path made = fields("redcap");
    RedcapSource.make(
        example.resolve("dictionary.csv"), example.resolve("sources/redcap.csv"), made);
    assertSameStatements("redcap", made);
    assertAccepted("redcap");
  }

  @Test
  void theProjectComesWithItsNumbers() throws IOException {
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used,heavy_days",
            "c-1,alcohol,2026-07-06,2026-08-04,self_report,12,4",
            "c-1,alcohol,2026-08-05,2026-09-03,self_report,6,1",
            "c-1,cannabis,2026-07-06,2026-08-04,self_report,0,",
            "c-1,cannabis,2026-08-05,2026-09-03,self_report,0,",
            "c-2,cannabis,2026-07-07,2026-08-05,self_report,20,",
            "c-3,alcohol,2026-07-10,2026-08-08,self_report,0,"),
        table("redcap", "use_reports"));
    assertEquals(
        List.of(
            "client_id,intake_on,age_at_intake,gender,race_ethnicity,mandated",
            "c-1,2026-07-06,42,woman,white|hispanic_or_latino,false",
            "c-2,2026-07-07,35,man,black_or_african_american,true",
            "c-3,2026-07-10,51,nonbinary,,",
            "c-4,2026-07-12,,,,"),
        table("redcap", "clients"));
    assertEquals(5, table("redcap", "sessions").size());
    assertEquals(11, table("redcap", "attendance").size());
    assertTrue(
        table("redcap", "memberships")
            .contains("c-2,tuesday-support,2026-07-07,2026-08-20,stopped_coming"));
  }

  @Test
  void theGridIsWhatItsListOfFieldsSays() throws IOException {
    Path example = SampleFolders.committed("mappings").resolve("grid");
    Path made = fields("grid");
    GridSource.make(example.resolve("sources/sign_in.csv"), null, made);
    assertSameStatements("grid", made);
    assertAccepted("grid");
  }

  @Test
  void theGridComesWithItsNumbers() throws IOException {
    assertEquals(
        List.of(
            "session_id,client_id,status",
            "g-Thursday-2026-10-08,c-3,attended",
            "g-Thursday-2026-10-08,c-4,absent",
            "g-Thursday-2026-10-15,c-3,attended",
            "g-Thursday-2026-10-15,c-4,attended",
            "g-Thursday-2026-10-22,c-3,attended",
            "g-Thursday-2026-10-22,c-4,absent",
            "g-Tuesday-2026-10-06,c-1,attended",
            "g-Tuesday-2026-10-06,c-2,attended",
            "g-Tuesday-2026-10-13,c-1,attended",
            "g-Tuesday-2026-10-13,c-2,excused"),
        table("grid", "attendance"));
    assertEquals(
        List.of(
            "client_id,group_id,joined_on",
            "c-1,g-Tuesday,2026-10-06",
            "c-2,g-Tuesday,2026-10-06",
            "c-3,g-Thursday,2026-10-08",
            "c-4,g-Thursday,2026-10-08"),
        table("grid", "memberships"));
  }

  @Test
  void theFormIsWhatItsListOfFieldsSays() throws IOException {
    Path example = SampleFolders.committed("mappings").resolve("form");
    Path made = fields("form");
    FormSource.make(example.resolve("sources/check_in.csv"), null, made);
    assertSameStatements("form", made);
    assertAccepted("form");
  }

  @Test
  void theFormComesWithItsNumbers() throws IOException {
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "c-101,alcohol,2026-09-28,2026-10-04,self_report,5",
            "c-101,alcohol,2026-10-05,2026-10-11,self_report,3",
            "c-101,cannabis,2026-09-28,2026-10-04,self_report,0",
            "c-101,cannabis,2026-10-05,2026-10-11,self_report,0",
            "c-102,alcohol,2026-09-28,2026-10-04,self_report,6",
            "c-102,cannabis,2026-09-28,2026-10-04,self_report,2",
            "c-103,alcohol,2026-09-29,2026-10-05,self_report,0",
            "c-103,alcohol,2026-10-06,2026-10-12,self_report,0"),
        table("form", "use_reports"));
    assertEquals(
        List.of(
            "client_id,intake_on,gender,race_ethnicity",
            "c-101,2026-10-05,woman,white|hispanic_or_latino",
            "c-102,2026-10-05,man,black_or_african_american",
            "c-103,2026-10-06,undisclosed,white|american_indian_or_alaska_native"),
        table("form", "clients"));
  }
}
