package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.StoreLock;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yesterday's workbook after today's, of the same month. */
class OlderCopyTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final String BACK =
      ". Missing rows stay as they were, changed rows are now as here. To undo, run again with what"
          + " came before it";

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static Folder yesterday() {
    return Folder.program().with("attendance", "m01,c01,attended", "m04,c01,attended");
  }

  private static Folder today() {
    return Folder.program()
        .with("sessions", "m05,g01,2026-03-09", "m06,g01,2026-03-16")
        .with("attendance", "m01,c01,attended", "m04,c01,attended", "m05,c01,absent");
  }

  private static List<String> asked(IngestReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("older_copy"))
        .map(Finding::message)
        .toList();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "2026-03")
  void whatItLacksIsSaid(YearMonth month) {
    stand.ingest(today(), month);
    IngestReport report = stand.ingest(yesterday(), month);
    assertEquals(
        List.of(
            "delivery: is it an older copy? Against what came before it: the newest meeting was"
                + " 2026-03-16, here 2026-03-02; sessions had 6 rows, here 4 (2 missing); attendance"
                + " had 3 rows, here 2 (1 missing)"
                + BACK
                + (month == null ? "" : ", as of 2026-03")),
        asked(report));
    assertEquals(asked(report), report.asked());
    assertEquals(asked(report), report.loud(), "it is said also where little is");
    assertTrue(report.hasWarnings());
  }

  @Test
  void aDayThatIsGoneAgainIsSaid() {
    Folder left = Folder.program().with("memberships", "c01,g02,2026-01-02,2026-03-01,completed");
    Folder stays = Folder.program().with("memberships", "c01,g02,2026-01-02,,");
    stand.ingest(stays, MARCH);
    assertEquals(List.of(), asked(stand.ingest(left, MARCH)), "what is filled in is a correction");
    assertEquals(
        List.of(
            "delivery: is it an older copy? Against what came before it: it was ingested before, and"
                + " others after it; memberships had 3 rows, here 3 (1 changed, 1 of them with a cell"
                + " emptied)"
                + BACK
                + ", as of 2026-03"),
        asked(stand.ingest(stays, MARCH)));
  }

  @Test
  void itIsHeldAgainstAllOfTheMonthAndNotAgainstTheLastCorrectionAlone() {
    stand.ingest(today(), MARCH);
    stand.ingest(new Folder().with("clients", "c01,2026-01-01,31"), MARCH);
    List<String> asked = asked(stand.ingest(yesterday(), MARCH));
    assertEquals(1, asked.size());
    assertTrue(asked.get(0).contains("sessions had 6 rows, here 4 (2 missing)"), asked.get(0));
    assertTrue(asked.get(0).contains("clients had 2 rows, here 2 (1 changed)"), asked.get(0));
  }

  @Test
  void whatGoesOnCorrectsOrTakesBackIsNoOlderCopy() {
    stand.ingest(yesterday(), MARCH);
    assertEquals(List.of(), asked(stand.ingest(today(), MARCH)), "it goes on");
    Folder correction = new Folder().with("attendance", "m01,c01,excused");
    assertEquals(List.of(), asked(stand.ingest(correction, MARCH)), "it brings what changed alone");
    Folder fewer =
        yesterday()
            .with("sessions", "m05,g01,2026-03-09")
            .with("attendance", "m05,c01,absent")
            .with("withdrawn/sessions", "m06");
    assertEquals(List.of(), notMissing(stand.ingest(fewer, MARCH)), "it says what it takes out");
    assertEquals(
        List.of(), asked(stand.ingest(yesterday(), YearMonth.of(2026, 2))), "of an earlier month");
  }

  @Test
  void underALaterMonthItIsSaidWhereItsMeetingsEndEarlier() {
    stand.ingest(today(), MARCH);
    List<String> asked = asked(stand.ingest(yesterday(), YearMonth.of(2026, 4)));
    assertTrue(asked.get(0).endsWith("came before it, as of 2026-04"), asked.toString());
    Folder part =
        new Folder()
            .with("sessions", "m07,g01,2026-04-06")
            .with("groups", "g03,p01,s01,drop_in,2026-04-01");
    assertEquals(List.of(), asked(stand.ingest(part, YearMonth.of(2026, 5))), "it is a part");
  }

  @Test
  void aMonthThatIsStatedLaterIsTheSame() {
    stand.ingest(today(), null);
    assertEquals(1, asked(stand.ingest(yesterday(), MARCH)).size());
  }

  /** What is asked of rows that are missing. */
  private static List<String> notMissing(IngestReport report) {
    return asked(report).stream().filter(text -> text.contains("missing)")).toList();
  }

  @Test
  void strictlyItIsRefused() {
    stand.ingest(today(), MARCH);
    Path in = yesterday().write(root.resolve("strictly"));
    List<String> before = stand.rows("attendance");
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      IngestJob job = new IngestJob(lock, engine, Progress.NONE);
      IngestRequest request = new IngestRequest(in, null, MARCH, 1, true);
      DeliveryRefused refused = assertThrows(DeliveryRefused.class, () -> job.run(request));
      assertEquals(
          List.of("it may be an older copy, which --strict refuses; without --strict it is taken"),
          refused.report().problems());
    }
    assertEquals(before, stand.rows("attendance"));
  }
}
