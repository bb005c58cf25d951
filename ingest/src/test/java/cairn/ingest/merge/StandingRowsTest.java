package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.TableCounts;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Stand;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.Place;
import cairn.ingest.store.part.PartReader;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which row of a key, and which period, stands when deliveries differ. */
class StandingRowsTest {
  private static final String USE = "use_reports";

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  @Test
  void twoRowsWithOneKeyThatDifferAreBothLeftOut() {
    IngestReport report =
        stand.ingest(Folder.program().with("attendance", "m01,c01,attended", "m01,c01,absent"));
    assertEquals(new RowTally(0, 2, 0), Stand.tally(report, "attendance.csv"));
    assertTrue(Stand.rules(report).containsAll(List.of("2 key_conflict", "3 key_conflict")));
    assertEquals(List.of(), stand.rows("attendance"));
  }

  @Test
  void exactRepeatsAreCountedAndStandOnce() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("attendance", "m01,c01,attended", "m02,c02,absent", "m01,c01,attended"));
    assertEquals(new RowTally(2, 0, 1), Stand.tally(report, "attendance.csv"));
    assertEquals(List.of("m01,c01,attended", "m02,c02,absent"), stand.rows("attendance"));
  }

  @Test
  void aLaterDeliveryReplacesAndALateOneDoesNot() {
    stand.ingest(
        Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3"),
        YearMonth.of(2026, 3));
    IngestReport later =
        stand.ingest(
            Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,4"),
            YearMonth.of(2026, 4));
    assertEquals(new TableCounts(1, 1, 1, 0), later.delivery().tables().get(USE));
    IngestReport late =
        stand.ingest(
            Folder.program()
                .with(
                    USE,
                    "c01,alcohol,2026-01-01,2026-01-07,self_report,5",
                    "c01,cannabis,2026-01-01,2026-01-07,self_report,1"),
            YearMonth.of(2026, 3));
    assertEquals(new TableCounts(1, 2, 1, 0), late.delivery().tables().get(USE));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-01,2026-01-07,self_report,4",
            "c01,cannabis,2026-01-01,2026-01-07,self_report,1"),
        stand.rows(USE));
  }

  @Test
  void periodsThatOverlapWithinADeliveryAreAllLeftOut() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    USE,
                    "c01,alcohol,2026-01-01,2026-01-10,self_report,3",
                    "c01,alcohol,2026-01-02,2026-01-03,self_report,1",
                    "c01,alcohol,2026-01-10,2026-01-12,self_report,1",
                    "c01,alcohol,2026-01-13,2026-01-14,self_report,1",
                    "c01,alcohol,2026-01-10,2026-01-12,urine,1",
                    "c02,alcohol,2026-01-01,2026-01-10,self_report,3"));
    assertEquals(new RowTally(3, 3, 0), Stand.tally(report, "use_reports.csv"));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-10,2026-01-12,urine,1",
            "c01,alcohol,2026-01-13,2026-01-14,self_report,1",
            "c02,alcohol,2026-01-01,2026-01-10,self_report,3"),
        stand.rows(USE));
  }

  @Test
  void acrossDeliveriesTheLaterPeriodsHold() {
    stand.ingest(
        Folder.program()
            .with(
                USE,
                "c01,alcohol,2026-01-01,2026-01-07,self_report,3",
                "c01,alcohol,2026-01-08,2026-01-14,self_report,3")
            .with("safety_reports", "c01,overdose,2026-01-01,2026-01-31,1"));
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(USE, "c01,alcohol,2026-01-07,2026-01-07,self_report,1")
                .with("safety_reports", "c01,overdose,2026-01-31,2026-02-28,0"));
    assertEquals(new TableCounts(2, 1, 1, 0), report.delivery().tables().get(USE));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-07,2026-01-07,self_report,1",
            "c01,alcohol,2026-01-08,2026-01-14,self_report,3"),
        stand.rows(USE));
    assertEquals(List.of("c01,overdose,2026-01-31,2026-02-28,0"), stand.rows("safety_reports"));
  }

  @Test
  void aKeyIsTakenBackAlsoWhenItsRowComesLate() {
    Folder brings = Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3");
    Folder takes =
        Folder.program()
            .with("withdrawn/use_reports", "c01,alcohol,2026-01-01,2026-01-07,self_report");
    stand.ingest(brings, YearMonth.of(2026, 3));
    IngestReport report = stand.ingest(takes, YearMonth.of(2026, 4));
    assertFalse(Stand.rules(report).contains("2 nothing_to_withdraw"));
    assertEquals(new TableCounts(1, 0, 0, 1), report.delivery().tables().get(USE));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(report, "withdrawn/use_reports.csv"));
    assertEquals(List.of(), stand.rows(USE));

    Stand other = new Stand(root.resolve("other"));
    IngestReport first = other.ingest(takes, YearMonth.of(2026, 4));
    assertTrue(
        Stand.messages(first)
            .contains(
                "withdrawn/use_reports.csv line 2: takes back a key that no earlier row has"));
    other.ingest(brings, YearMonth.of(2026, 3));
    assertEquals(List.of(), other.rows(USE));
    other.ingest(brings.with("stages"), YearMonth.of(2026, 5));
    assertEquals(1, other.rows(USE).size(), "a later delivery brings it again");
  }

  @Test
  void aKeyTakenBackAndBroughtInOneDeliveryStands() {
    String key = "c01,alcohol,2026-01-01,2026-01-07,self_report";
    stand.ingest(Folder.program().with(USE, key + ",3"));
    IngestReport report =
        stand.ingest(
            Folder.program().with(USE, key + ",4").with("withdrawn/use_reports", key, key));
    assertEquals(new RowTally(1, 0, 1), Stand.tally(report, "withdrawn/use_reports.csv"));
    assertEquals(List.of(key + ",4"), stand.rows(USE));
  }

  @Test
  void whatOnlyTheSameDeliveryBringsIsNothingToTakeBack() {
    String key = "c01,alcohol,2026-01-01,2026-01-07,self_report";
    String other = "c01,cannabis,2026-01-01,2026-01-07,self_report";
    stand.ingest(Folder.program().with(USE, other + ",1"));
    IngestReport report =
        stand.ingest(Folder.program().with(USE, key + ",3").with("withdrawn/use_reports", key));
    assertTrue(Stand.rules(report).contains("2 nothing_to_withdraw"));
    assertEquals(List.of(key + ",3", other + ",1"), stand.rows(USE));
  }

  @Test
  void daysThatGaveWayCoverOnlyThemselvesAndOnlyTheirPersons() {
    Folder brings = Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-03,self_report,1");
    stand.ingest(brings, YearMonth.of(2026, 6));
    stand.ingest(
        Folder.program()
            .with("withdrawn/use_reports", "c01,alcohol,2026-01-01,2026-01-03,self_report"),
        YearMonth.of(2026, 7));
    IngestReport late =
        stand.ingest(
            Folder.program()
                .with(
                    USE,
                    "c01,alcohol,2026-01-04,2026-01-10,self_report,1",
                    "c02,alcohol,2026-01-02,2026-01-10,self_report,2"),
            YearMonth.of(2026, 5));
    assertEquals(new TableCounts(0, 2, 0, 0), late.delivery().tables().get(USE));
  }

  @Test
  void keysTakenBackAreKeptInTheOrderOfTheKey() {
    Folder takes = Folder.program();
    List<String> days = new ArrayList<>();
    for (int day = 28; day >= 10; day--) {
      String key = "alcohol,2026-01-" + day + ",2026-01-" + day + ",self_report";
      takes.with("withdrawn/use_reports", "c01," + key);
      days.add(0, key.replace(',', '|'));
    }
    stand.ingest(takes);
    List<String> kept = new ArrayList<>();
    PartFolder parts = stand.store().get(Place.records()).parts();
    try (PartReader reader = parts.reader(TakenBack.OF_PEOPLE, 0)) {
      reader.forEachRemaining(row -> kept.add(row.text(2)));
    }
    assertEquals(days, kept);
  }

  @Test
  void aPeriodThatGaveWayStillCoversItsDays() {
    String key = "c01,alcohol,2026-01-01,2026-01-07,self_report";
    Folder brings = Folder.program().with(USE, key + ",3");
    Folder takes = Folder.program().with("withdrawn/use_reports", key);
    stand.ingest(brings, YearMonth.of(2026, 3));
    stand.ingest(takes, YearMonth.of(2026, 4));
    stand.ingest(brings, YearMonth.of(2026, 6));
    stand.ingest(takes, YearMonth.of(2026, 7));
    IngestReport late =
        stand.ingest(
            Folder.program().with(USE, "c01,alcohol,2026-01-07,2026-01-08,self_report,1"),
            YearMonth.of(2026, 5));
    assertEquals(new TableCounts(0, 1, 1, 0), late.delivery().tables().get(USE));
    assertEquals(List.of(), stand.rows(USE), "the delivery of June replaced it");
  }

  @Test
  void aPersonWhoIsTakenBackIsGoneWithEverything() {
    stand.ingest(
        Folder.program()
            .with("attendance", "m01,c01,attended", "m02,c02,attended")
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
            .with("goal_reviews", "a01,2026-01-12,met,1")
            .with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3"));
    Folder only = new Folder().with("withdrawn/clients", "c01");
    IngestReport report = stand.ingest(only);
    for (String table :
        new String[] {"clients", "memberships", "attendance", "goals", "goal_reviews", USE}) {
      assertEquals(1, report.delivery().tables().get(table).withdrawn(), table);
      assertTrue(stand.rows(table).stream().noneMatch(row -> row.contains("c01")), table);
    }
    assertEquals(List.of("m02,c02,attended"), stand.rows("attendance"));
  }

  @Test
  void aGoalThatALaterRowGivesToSomebodyElseMoves() {
    stand.ingest(
        Folder.program()
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
            .with("goal_reviews", "a01,2026-01-12,met,1"));
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("goals", "a01,c02,2026-01-06,substance,abstinence,alcohol,short,client,"));
    assertEquals(new TableCounts(1, 1, 1, 0), report.delivery().tables().get("goals"));
    assertEquals(
        List.of("a01,c02,2026-01-06,substance,abstinence,alcohol,short,client"),
        stand.rows("goals"));
    assertEquals(List.of("c02,a01,2026-01-12,met,1"), stand.rows("goal_reviews"));
  }

  @Test
  void oneGoalOfTwoPeopleInOneDeliveryIsLeftOut() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "goals",
                    "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,",
                    "a01,c02,2026-01-05,substance,abstinence,alcohol,short,client,"));
    assertEquals(new RowTally(0, 2, 0), Stand.tally(report, "goals.csv"));
    assertTrue(Stand.rules(report).containsAll(List.of("2 key_conflict", "3 key_conflict")));
  }
}
