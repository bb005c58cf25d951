package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Stand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that belong to rows of other tables: orphans, rejected parents, meetings and goals. */
class BelongingTest {
  private static final String USE = "use_reports";

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  @Test
  void rowsThatNameNothingAreOrphans() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("memberships", "c09,g01,2026-01-01,,", "c01,g09,2026-01-01,,")
                .with("sessions", "m09,g09,2026-01-01")
                .with("attendance", "m99,c01,attended", "m01,c09,attended")
                .with(
                    "goals",
                    "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,a99",
                    "a02,c01,2026-01-05,substance,abstinence,alcohol,short,client,a01")
                .with("goal_reviews", "a98,2026-01-12,met,1"));
    assertEquals(
        List.of(
            "attendance.csv line 2: session_id is not in sessions, neither of this delivery nor of"
                + " the store",
            "attendance.csv line 3: client_id is not in clients, neither of this delivery nor of"
                + " the store",
            "goal_reviews.csv line 2: goal_id is not in goals, neither of this delivery nor of the"
                + " store",
            "goals.csv line 2: replaces is not in goals, neither of this delivery nor of the"
                + " store",
            "memberships.csv line 4: client_id is not in clients, neither of this delivery nor of"
                + " the store",
            "memberships.csv line 5: group_id is not in groups, neither of this delivery nor of"
                + " the store",
            "sessions.csv line 6: group_id is not in groups, neither of this delivery nor of the"
                + " store"),
        Stand.messages(report));
    assertEquals(new RowTally(0, 2, 0), Stand.tally(report, "goals.csv"));
    assertEquals(
        1,
        report.delivery().files().stream()
            .filter(each -> each.file().equals("goals.csv"))
            .findFirst()
            .orElseThrow()
            .withParent(),
        "the second goal goes with the first");
  }

  @Test
  void whatIsInTheStoreIsNoOrphan() {
    stand.ingest(
        Folder.program()
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,"));
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("attendance", "m01,c01,attended")
                .with("goal_reviews", "a01,2026-01-12,met,1"));
    assertEquals(
        List.of(), Stand.rules(report).stream().filter(r -> r.contains("unknown")).toList());
    assertEquals(List.of("c01,a01,2026-01-12,met,1"), stand.rows("goal_reviews"));
  }

  @Test
  void whatBelongsToARejectedRowIsReportedOnce() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("clients", "c03,2026-02-30,17")
                .with("memberships", "c03,g01,2026-01-02,,")
                .with("attendance", "m01,c03,attended", "m02,c03,attended")
                .with(USE, "c03,alcohol,2026-01-01,2026-01-07,self_report,3"));
    assertEquals(
        List.of("4 minimum", "4 type_date"),
        Stand.rules(report).stream().filter(r -> r.charAt(0) > '0').toList());
    assertEquals(new RowTally(0, 2, 0), Stand.tally(report, "attendance.csv"));
    assertTrue(
        report.lines().stream()
            .anyMatch(line -> line.contains("2 of the rejected only belong to a rejected row")));
  }

  @Test
  void whatBelongsToWhatBelongsToARejectedRowIsReportedOnceToo() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("clients", "c03,2026-02-30,17")
                .with("goals", "a01,c03,2026-01-05,substance,abstinence,alcohol,short,client,")
                .with("goal_reviews", "a01,2026-01-12,met,1"));
    assertEquals(
        List.of("4 minimum", "4 type_date"),
        Stand.rules(report).stream().filter(r -> r.charAt(0) > '0').toList());
    assertEquals(new RowTally(0, 1, 0), Stand.tally(report, "goal_reviews.csv"));
  }

  @Test
  void aReviewOfARejectedGoalGoesWithIt() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("goals", "a01,c01,2026-01-05,substance,to_fly,alcohol,short,client,")
                .with("goal_reviews", "a01,2026-01-12,met,1"));
    assertEquals(
        List.of("2 vocabulary"),
        Stand.rules(report).stream().filter(r -> r.charAt(0) > '0').toList());
    assertEquals(new RowTally(0, 1, 0), Stand.tally(report, "goal_reviews.csv"));
  }

  @Test
  void attendanceGoesWithTheRejectedMembership() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("clients", "c03,2026-01-01,30")
                .with("memberships", "c03,g01,some day,,")
                .with("attendance", "m01,c03,attended", "m01,c01,attended"));
    assertEquals(
        List.of("4 type_date"),
        Stand.rules(report).stream().filter(r -> r.charAt(0) > '0').toList());
    assertEquals(List.of("m01,c01,attended"), stand.rows("attendance"));
    assertEquals(new RowTally(1, 1, 0), Stand.tally(report, "attendance.csv"));
  }

  @Test
  void nobodyIsTakenForTheOneBefore() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("clients", "c03,2026-01-01,30", "c05,2026-01-01,17")
                .with("attendance", "m04,c03,attended", "m01,c06,attended"));
    assertEquals(
        List.of(
            "attendance.csv line 2: session_id is of a group that the person does not belong to",
            "attendance.csv line 3: client_id is not in clients, neither of this delivery nor of"
                + " the store",
            "clients.csv line 5: age_at_intake is less than 18"),
        Stand.messages(report).stream().filter(m -> m.contains(" line ")).toList());
  }

  @Test
  void aGoalMayTakeThePlaceOfOneOfTheSameDeliveryOrOfTheStore() {
    stand.ingest(
        Folder.program()
            .with(
                "goals",
                "a02,c01,2026-01-05,substance,abstinence,alcohol,short,client,a01",
                "a01,c01,2026-01-02,substance,fewer_days,alcohol,short,client,"));
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("goals", "a03,c01,2026-01-09,substance,abstinence,alcohol,short,client,a02"));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(report, "goals.csv"));
    assertEquals(
        List.of("a01", "a02", "a03"),
        stand.rows("goals").stream().map(row -> row.substring(0, 3)).toList());
  }

  @Test
  void aGoalIsTakenBackByItsIdAloneAndItsReviewsGoWithIt() {
    stand.ingest(
        Folder.program()
            .with(
                "goals",
                "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,",
                "a02,c02,2026-01-05,substance,abstinence,alcohol,short,client,")
            .with("goal_reviews", "a01,2026-01-12,met,1", "a02,2026-01-12,met,1"));
    IngestReport report = stand.ingest(new Folder().with("withdrawn/goals", "a01"));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(report, "withdrawn/goals.csv"));
    assertEquals(1, stand.rows("goals").size());
    assertEquals(List.of("c02,a02,2026-01-12,met,1"), stand.rows("goal_reviews"));
  }

  @Test
  void aReviewOfAGoalThatNobodyHasIsTakenBackWithAWarning() {
    IngestReport report =
        stand.ingest(Folder.program().with("withdrawn/goal_reviews", "a99,2026-01-12"));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(report, "withdrawn/goal_reviews.csv"));
    assertTrue(Stand.rules(report).contains("2 nothing_to_withdraw"));
  }

  @Test
  void attendanceIsOfTheOwnGroup() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "attendance",
                    "m03,c01,attended",
                    "m01,c02,attended",
                    "m04,c02,attended",
                    "m02,c02,attended"));
    assertEquals(
        List.of(
            "attendance.csv line 2: session_id is of a group that the person does not belong to",
            "attendance.csv line 3: session_id is of a day before the person joined the group",
            "attendance.csv line 4: session_id is of a day after the person left the group"),
        Stand.messages(report).stream().filter(m -> m.startsWith("attendance")).toList());
    assertEquals(
        List.of("m03,c01,attended", "m02,c02,attended", "m04,c02,attended"),
        stand.rows("attendance"),
        "a drop-in and a day after leaving are warnings");
  }

  @Test
  void aReviewIsNotBeforeItsGoalWasSet() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
                .with("goal_reviews", "a01,2026-01-04,met,1", "a01,2026-01-05,met,1"));
    assertTrue(Stand.rules(report).contains("2 dates_in_order"));
    assertEquals(1, stand.rows("goal_reviews").size());
  }
}
