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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spreadsheet of the guide to mappings, from start to end, and the guide's own words. */
class MappingGuideTest {
  @TempDir private Path folder;

  private String guide;
  private Path mapping;

  @BeforeEach
  void copy() throws IOException {
    Path committed = SampleFolders.committed("mappings");
    guide = Files.readString(committed.resolve("README.md"));
    mapping = Files.createDirectories(folder.resolve("spreadsheet"));
    Files.createDirectories(mapping.resolve("sources"));
    try (Stream<Path> files = Files.walk(committed.resolve("spreadsheet"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = committed.resolve("spreadsheet").relativize(file);
        Files.copy(file, mapping.resolve(name));
      }
    }
  }

  private IngestReport check() {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE)
          .run(
              new IngestRequest(
                  mapping.resolve("sources"),
                  mapping,
                  YearMonth.of(2026, 10),
                  IngestRequest.MOST_REJECTED),
              null);
    }
  }

  private List<String> made(String table) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    SqlMapping.Made made =
        SqlMapping.run(
            Contract.load(Catalogues.load()), mapping.resolve("sources"), mapping, out, null);
    assertEquals(List.of(), made.findings());
    return SampleFolders.lines(out.resolve(table + ".csv"));
  }

  @Test
  void theSpreadsheetBecomesTheTablesThatOneReadsInIt() throws IOException {
    assertEquals(
        List.of(
            "session_id,client_id,status",
            "thursday-2026-10-08,p003,attended",
            "thursday-2026-10-08,p004,attended",
            "thursday-2026-10-15,p003,absent",
            "thursday-2026-10-15,p004,attended",
            "thursday-2026-10-22,p003,attended",
            "thursday-2026-10-22,p004,attended",
            "tuesday-2026-10-06,p001,attended",
            "tuesday-2026-10-06,p002,attended",
            "tuesday-2026-10-13,p001,attended",
            "tuesday-2026-10-13,p002,excused"),
        made("attendance"));
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "p001,alcohol,2026-09-29,2026-10-05,self_report,5",
            "p001,alcohol,2026-10-06,2026-10-12,self_report,4",
            "p003,alcohol,2026-10-01,2026-10-07,self_report,7",
            "p003,alcohol,2026-10-15,2026-10-21,self_report,3",
            "p004,alcohol,2026-10-01,2026-10-07,self_report,0",
            "p004,alcohol,2026-10-08,2026-10-14,self_report,0",
            "p004,alcohol,2026-10-15,2026-10-21,self_report,0"),
        made("use_reports"));
  }

  @Test
  void theGuideShowsTheFilesAndTheAnswerAsTheyAre() throws IOException {
    try (Stream<Path> files = Files.walk(mapping)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(guide.contains(Files.readString(file)), file.getFileName().toString());
      }
    }
    IngestReport report = check();
    assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict(), report.lines().toString());
    assertFalse(report.hasWarnings(), report.lines().toString());
    for (String line : report.lines()) {
      if (line.startsWith("source ") || line.startsWith("mapping ")) {
        assertTrue(guide.contains("\n" + line + "\n"), line);
      }
    }
  }

  @Test
  void theGuideExplainsTheMessagesAsTheyAre() throws IOException {
    assertExplained("attendance.sql", "\"Came\"", "\"Cmae\"");
    assertExplained("sources/sign_in.csv", "15/10/2026,no,", "15/10/2026,nno,");
    assertExplained("sessions.sql", "try_strptime", "strptime");
    assertExplained("sources/sign_in.csv", "\n", ",\n");
    assertExplained("clients.sql", "AS client_id,", "AS id,");
    assertExplained("groups.sql", "FROM sign_in", "FROM read_csv('sign_in.csv')");
  }

  private void assertExplained(String file, String was, String is) throws IOException {
    String text = Files.readString(mapping.resolve(file));
    Files.writeString(mapping.resolve(file), text.replace(was, is));
    List<String> refusals = check().loud();
    assertTrue(
        refusals.stream().anyMatch(said -> guide.contains("| `" + said + "` |")),
        refusals.toString());
    Files.writeString(mapping.resolve(file), text);
  }
}
