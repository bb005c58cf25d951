package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.store.Place;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the very same delivery does when it comes again, by what came between. */
class SameDeliveryAgainTest {
  private static final String KEY = "c01,alcohol,clinician,2026-01-05,";
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth LATER = YearMonth.of(2026, 4);

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static Folder staged(String stage) {
    return Folder.program().with("stages", KEY + stage);
  }

  private IngestReport.Verdict ingest(String stage, YearMonth month) {
    return stand.ingest(staged(stage), month).verdict();
  }

  private String stands() {
    List<String> rows = stand.rows("stages");
    assertEquals(1, rows.size());
    return rows.get(0).substring(rows.get(0).lastIndexOf(',') + 1);
  }

  @Test
  void itTakesBackWhatAnotherOfItsMonthChanged() {
    for (YearMonth month : new YearMonth[] {null, MARCH}) {
      stand = new Stand(root.resolve("of" + month));
      ingest("action", month);
      ingest("preparation", month);
      assertEquals("preparation", stands());
      IngestReport back = stand.ingest(staged("action"), month);
      assertEquals(IngestReport.Verdict.ACCEPTED, back.verdict());
      assertEquals(
          "this delivery was ingested before, and others after it; it takes back what they changed",
          back.lines().get(0));
      assertEquals("action", stands());
      assertEquals(IngestReport.Verdict.UNCHANGED, ingest("action", month));
      assertEquals(IngestReport.Verdict.ACCEPTED, ingest("preparation", month));
      assertEquals("preparation", stands());
    }
  }

  @Test
  void itStaysEarlierThanThoseOfLaterMonths() {
    ingest("action", MARCH);
    ingest("preparation", LATER);
    String before = stand.store().get(Place.records()).id();
    IngestReport again = stand.ingest(staged("action"), MARCH);
    assertEquals(
        List.of(
            "this delivery was ingested before; nothing changed",
            "a delivery of a later month still holds over it"),
        again.lines());
    assertEquals(before, stand.store().get(Place.records()).id());
    assertEquals("preparation", stands());
  }

  @Test
  void withinAnEarlierMonthItIsTakenBackAndTheLaterMonthHolds() {
    ingest("action", MARCH);
    ingest("contemplation", MARCH);
    ingest("preparation", LATER);
    assertEquals(IngestReport.Verdict.ACCEPTED, ingest("action", MARCH));
    assertEquals("preparation", stands());
    assertEquals(IngestReport.Verdict.UNCHANGED, ingest("preparation", LATER));
  }

  @Test
  void aKeyThatWasTakenBackStandsAgain() {
    Folder first =
        Folder.program()
            .with("goals", "t01,c01,2026-01-05,substance,abstinence,alcohol,short,client,");
    stand.ingest(first);
    stand.ingest(new Folder().with("withdrawn/goals", "t01"));
    assertEquals(List.of(), stand.rows("goals"));
    stand.ingest(first);
    assertEquals(1, stand.rows("goals").size());
  }
}
