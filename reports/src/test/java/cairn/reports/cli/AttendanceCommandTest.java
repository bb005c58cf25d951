package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.format.PdfUa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Those who sent somebody get attendance and nothing else, with consent. Everything clinical is
 * changed over and over, and no byte of the statement changes: 40 times in the build, more by
 * {@code -Dcairn.clinicalChanges=5000}.
 */
final class AttendanceCommandTest {
  private static final List<String> TYPES =
      List.of("drop_in", "abstinence_based", "moderation_management", "twelve_step");
  private static final List<String> FEELINGS = List.of("", "sad", "craving", "proud", "hopeless");
  private static final List<String> TOPICS =
      List.of("", "urge_surfing", "feelings", "back_on_track");
  private static final List<String> ENDS =
      List.of("unknown", "completed", "asked_to_leave", "cost");

  @TempDir private Path folder;

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** The same meetings and attendance, everything else drawn anew. */
  private void write(Path delivery, Random random) throws IOException {
    Files.createDirectories(delivery);
    file(
        delivery,
        "groups",
        "group_id,program_id,site_id,group_type,started_on",
        "g01,prog" + random.nextInt(9) + ",site1," + any(TYPES, random) + ",2026-01-01",
        "g02,prog1,site" + random.nextInt(9) + "," + any(TYPES, random) + ",2026-01-01");
    file(
        delivery,
        "clients",
        "client_id,intake_on,age_at_intake,mandated,most_problematic",
        "c01,2026-03-01," + (18 + random.nextInt(60)) + "," + random.nextBoolean() + ",alcohol",
        "c02,2026-03-01," + (18 + random.nextInt(60)) + ",,cannabis");
    file(
        delivery,
        "memberships",
        "client_id,group_id,joined_on,left_on,end_reason",
        "c01,g01,2026-03-01,2026-03-31," + any(ENDS, random),
        "c02,g02,2026-03-01,2026-03-20," + any(ENDS, random));
    file(
        delivery,
        "sessions",
        "session_id,group_id,held_on,number,topic,status",
        "s01,g01,2026-03-02," + random.nextInt(1, 9) + "," + any(TOPICS, random) + ",held",
        "s02,g01,2026-03-09,," + any(TOPICS, random) + ",held",
        "s03,g01,2026-03-16,," + any(TOPICS, random) + ",cancelled",
        "s04,g01,2026-03-23,," + any(TOPICS, random) + ",held",
        "s05,g02,2026-03-24,," + any(TOPICS, random) + ",cancelled",
        "s06,g01,2026-04-06,," + any(TOPICS, random) + ",held");
    List<String> rows = new ArrayList<>();
    for (String row :
        List.of("s01,c01,attended", "s02,c01,absent", "s04,c01,excused", "s06,c01,attended")) {
      String used = row.endsWith("attended") ? any(List.of("", "true", "false"), random) : "";
      rows.add(row + "," + used + "," + any(FEELINGS, random));
    }
    file(
        delivery,
        "attendance",
        "session_id,client_id,status,arrived_after_use,feeling_1",
        rows.toArray(String[]::new));
    if (random.nextBoolean()) {
      file(
          delivery,
          "use_reports",
          "client_id,problem,from_on,until_on,source,days_used",
          "c01,alcohol,2026-03-02,2026-03-08,self_report," + random.nextInt(8));
    }
  }

  private static void file(Path folder, String table, String header, String... rows)
      throws IOException {
    Files.writeString(
        folder.resolve(table + ".csv"), header + "\n" + String.join("\n", rows) + "\n");
  }

  private Path store(String name, long seed) throws IOException {
    Path delivery = folder.resolve(name + "-in");
    Path store = folder.resolve(name);
    write(delivery, new Random(seed));
    Ran ran =
        Ran.cairn("ingest", "--in", delivery.toString(), "--store", store.toString(), "--quiet");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    return store;
  }

  private static Ran state(Path store, Path out, String client, String consentUntil) {
    return Ran.cairn(
        "attendance",
        "--store",
        store.toString(),
        "--client",
        client,
        "--reference",
        "26-CR-114",
        "--from",
        "2026-03-01",
        "--until",
        "2026-03-31",
        "--recipient",
        "Drug court, Part 3",
        "--purpose",
        "conditions of release",
        "--consent",
        "file 114",
        "--consent-until",
        consentUntil,
        "--issued",
        "2026-04-10",
        "--out",
        out.toString());
  }

  @Test
  void onlyDaysAndWhetherSomebodyWasThereAreTold() throws Exception {
    Path store = store("store", 1);
    Path out = folder.resolve("out");
    Ran ran = state(store, out, "c01", "2026-12-31");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    assertEquals(
        "reference,date,attendance\r\n"
            + "26-CR-114,2026-03-02,attended\r\n"
            + "26-CR-114,2026-03-09,absent\r\n"
            + "26-CR-114,2026-03-16,cancelled\r\n"
            + "26-CR-114,2026-03-23,excused\r\n",
        Files.readString(out.resolve("attendance.csv")));
    try (PDDocument pdf = Loader.loadPDF(out.resolve("attendance.pdf").toFile())) {
      String page = new PDFTextStripper().getText(pdf);
      assertTrue(page.contains("42 CFR part 2 prohibits unauthorized use or disclosure"), page);
      assertTrue(page.contains("16 March 2026 cancelled"), page);
      assertTrue(page.contains("in force until 31 December 2026"), page);
      assertFalse(page.contains("c01"), "the store's own id goes nowhere");
      assertEquals("en", pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals(
          List.of(), PdfUa.breaches(Files.readAllBytes(out.resolve("attendance.pdf"))), "PDF/UA-1");
    }
    for (Path each :
        List.of(
            out.resolve("attendance.pdf"),
            out.resolve("attendance.csv"),
            store.resolve("disclosures.csv"))) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
    }
  }

  @Test
  void nothingClinicalChangesAByte() throws IOException {
    int changes = Integer.getInteger("cairn.clinicalChanges", 40);
    byte[] csv = new byte[0];
    byte[] pdf = new byte[0];
    for (int i = 0; i < changes; i++) {
      Path store = store("store-" + i, i);
      Path out = folder.resolve("out-" + i);
      assertEquals(ExitCode.DONE, state(store, out, "c01", "2026-12-31").exit());
      byte[] nextCsv = Files.readAllBytes(out.resolve("attendance.csv"));
      byte[] nextPdf = Files.readAllBytes(out.resolve("attendance.pdf"));
      if (i > 0) {
        assertArrayEquals(csv, nextCsv);
        assertArrayEquals(pdf, nextPdf);
      }
      csv = nextCsv;
      pdf = nextPdf;
      SmallProgramsTest.delete(store);
      SmallProgramsTest.delete(out);
    }
    assertTrue(csv.length > 100 && pdf.length > 5_000);
  }

  @Test
  void withoutConsentNothingIsWrittenNorEntered() throws IOException {
    Path store = store("store", 2);
    Path out = folder.resolve("out");
    Ran ended = state(store, out, "c01", "2026-04-09");
    assertEquals(ExitCode.PRIVACY, ended.exit());
    assertTrue(ended.err().contains("the consent ends before the statement is issued"));
    Ran none =
        Ran.cairn(
            "attendance",
            "--store",
            store.toString(),
            "--client",
            "c01",
            "--from",
            "2026-03-01",
            "--until",
            "2026-03-31",
            "--out",
            out.toString());
    assertEquals(ExitCode.USAGE, none.exit());
    assertTrue(none.err().contains("--consent"), none.err());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(store.resolve("disclosures.csv")));
  }

  @Test
  void eachDisclosureIsEnteredOnceAndNobodyElseIsNamed() throws IOException {
    Path store = store("store", 3);
    assertEquals(ExitCode.DONE, state(store, folder.resolve("one"), "c01", "2026-12-31").exit());
    assertEquals(ExitCode.DONE, state(store, folder.resolve("two"), "c02", "2026-12-31").exit());
    Ran again = state(store, folder.resolve("two"), "c02", "2026-12-31");
    assertEquals(ExitCode.USAGE, again.exit());
    assertTrue(again.err().contains("--out holds a statement already"));
    Ran unknown = state(store, folder.resolve("three"), "c0999x", "2026-12-31");
    assertEquals(ExitCode.USAGE, unknown.exit());
    assertFalse(unknown.err().contains("c0999x"));
    List<String> log =
        Files.readString(store.resolve("disclosures.csv"), StandardCharsets.UTF_8).lines().toList();
    assertEquals(3, log.size(), log.toString());
    assertTrue(log.get(0).startsWith("issued,client_id,recipient,purpose,consent"));
    assertTrue(log.get(1).startsWith("2026-04-10,c01,\"Drug court, Part 3\",conditions of"));
    assertTrue(log.get(2).contains(",c02,"));
    assertEquals(ExitCode.DONE, Ran.cairn("verify", "--store", store.toString(), "--quiet").exit());
  }
}
