package cairn.analysis.person.stay;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodesTest {
  private static final String YEAR = "2026-12-31";

  private static List<Episode> stays(Histories program, Histories.Person person, String lastDay) {
    return Episodes.of(
        person.history(lastDay),
        until(lastDay).apply(program.meetings()),
        type -> type.course().stoppingGapDays(),
        until(lastDay));
  }

  private static Episode only(Histories program, Histories.Person person, String lastDay) {
    List<Episode> stays = stays(program, person, lastDay);
    assertEquals(1, stays.size());
    return stays.get(0);
  }

  private static Histories on(String type, String... days) {
    return new Histories().group("g1", type, "2026-01-01", null).meetings("g1", days);
  }

  @Test
  void aWeeklyGroupsStayClosesAfterMoreThanTwentyEightDays() {
    Histories within = on("ongoing_support", "2026-01-05", "2026-02-02");
    assertEquals(1, stays(within, within.person("ann").attends("g1", 1, 2), YEAR).size());
    Histories beyond = on("ongoing_support", "2026-01-05", "2026-02-03");
    List<Episode> two = stays(beyond, beyond.person("ann").attends("g1", 1, 2), YEAR);
    assertEquals(2, two.size());
    assertEquals(EndClass.LEFT, two.get(0).end());
    assertEquals(0, two.get(0).days(), "one session is a stay of no days");
    assertEquals(29, two.get(0).daysUntilNext());
    assertEquals(2, two.get(1).number());
  }

  @Test
  void aDropInGroupAllowsSixtyDays() {
    Histories program = on("drop_in", "2026-01-01", "2026-03-02", "2026-05-02");
    List<Episode> stays = stays(program, program.person("ann").attends("g1", 1, 2, 3), YEAR);
    assertEquals(2, stays.size(), "60 days go on, 61 do not");
    assertEquals(60, stays.get(0).days());
  }

  @Test
  void aStayGoesOnUntilTheGapHasPassedByTheMonthsEnd() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-01-12");
    Histories.Person ann = program.person("ann").joins("g1", "2026-01-01").attends("g1", 1, 2);
    Episode open = only(program, ann, "2026-02-08");
    assertEquals(EndClass.CENSORED, open.end());
    assertEquals(34, open.days(), "up to the last day known");
    Episode closed = only(program, ann, "2026-02-09");
    assertEquals(EndClass.LEFT, closed.end());
    assertEquals(day("2026-01-12"), closed.endOn());
    assertEquals(7, closed.days());
  }

  @Test
  void aPlannedEndOnTheLastDayIsKnown() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-01-19");
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-05")
            .attends("g1", 1, 2)
            .leaves("g1", "2026-01-31", "moved_to_other_group");
    assertEquals(EndClass.CENSORED, only(program, ann, "2026-01-30").end());
    Episode ended = only(program, ann, "2026-01-31");
    assertEquals(EndClass.PLANNED, ended.end());
    assertEquals(26, ended.days());
    assertEquals("moved_to_other_group", ended.reason().key());
  }

  @Test
  void leavingCountsFromTheLastSessionAttended() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-01-19");
    Episode left =
        only(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-02-10", "cost"),
            YEAR);
    assertEquals(EndClass.LEFT, left.end());
    assertEquals(14, left.days());
    Episode unsaid =
        only(
            program,
            program
                .person("bob")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-01-25", null),
            "2026-01-31");
    assertEquals(EndClass.LEFT, unsaid.end());
    assertNull(unsaid.reason());
  }

  @Test
  void anAttendanceAfterTheRecordedEndHolds() {
    Histories program =
        on("ongoing_support", "2026-01-05", "2026-01-12", "2026-01-26", "2026-02-09");
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-05")
            .attends("g1", 1, 2, 4)
            .leaves("g1", "2026-01-20", "stopped_coming");
    assertEquals(EndClass.CENSORED, only(program, ann, "2026-02-28").end());
    Episode later = only(program, ann, YEAR);
    assertEquals(EndClass.LEFT, later.end());
    assertEquals(day("2026-02-09"), later.endOn());
  }

  @Test
  void aReasonThatNobodyKnowsEndsAStayLikeNone() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-01-12");
    Episode unknown =
        only(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-01-20", "unknown"),
            YEAR);
    assertEquals(EndClass.LEFT, unknown.end());
    assertEquals(7, unknown.days());
  }

  @Test
  void aDeathEndsEveryStayItFallsInto() {
    Histories program =
        on("ongoing_support", "2026-01-05", "2026-01-12")
            .group("g2", "drop_in", "2026-01-01", null)
            .meetings("g2", "2026-01-06", "2026-01-20");
    Histories.Person ann =
        program
            .person("ann")
            .joins("g1", "2026-01-05")
            .joins("g2", "2026-01-06")
            .attends("g1", 1, 2)
            .attends("g2", 1, 2)
            .leaves("g1", "2026-01-30", "died");
    List<Episode> stays = stays(program, ann, YEAR);
    assertEquals(2, stays.size());
    for (Episode stay : stays) {
      assertEquals(EndClass.COMPETING, stay.end());
      assertEquals(day("2026-01-30"), stay.endOn());
    }
  }

  @Test
  void aClosedGroupEndsAsPlannedForThoseWhoWereThereNearItsEnd() {
    Histories program = new Histories().weekly("g1", "psychoeducation", "2026-01-05", 8);
    Episode stayed = only(program, program.person("ann").attends("g1", 1, 3, 7), "2026-02-23");
    assertEquals(EndClass.PLANNED, stayed.end(), "at one of the last two");
    assertEquals(49, stayed.days());
    assertEquals(
        EndClass.PLANNED,
        only(program, program.person("bob").attends("g1", 1, 2, 3, 4, 5, 6), YEAR).end(),
        "six sessions complete it");
    Episode stopped = only(program, program.person("cid").attends("g1", 1, 2, 5), "2026-02-23");
    assertEquals(EndClass.LEFT, stopped.end());
    assertEquals(28, stopped.days());
    assertEquals(
        EndClass.CENSORED,
        only(program, program.person("dan").attends("g1", 1, 3, 7), "2026-02-22").end(),
        "the run is not over yet");
  }

  @Test
  void anOpenGroupThatClosesEndsTheStayFromOutside() {
    Histories program =
        new Histories().weekly("g1", "ongoing_support", "2026-01-05", 4).ends("g1", "2026-01-31");
    Episode ended = only(program, program.person("ann").attends("g1", 1, 4), "2026-02-10");
    assertEquals(EndClass.COMPETING, ended.end());
    assertEquals(26, ended.days());
  }

  @Test
  void aSecondRunOfTheSameTypeIsASecondStay() {
    Histories program =
        new Histories()
            .weekly("g1", "psychoeducation", "2026-01-05", 8)
            .weekly("g2", "psychoeducation", "2026-03-02", 8);
    List<Episode> stays =
        stays(program, program.person("ann").attends("g1", 1, 5, 8).attends("g2", 1, 2), YEAR);
    assertEquals(2, stays.size());
    assertEquals(EndClass.PLANNED, stays.get(0).end());
    assertEquals(day("2026-03-02"), stays.get(0).nextOn());
  }

  @Test
  void twoGroupsOfOneTypeSideBySideAreOneStay() {
    Histories program =
        new Histories()
            .weekly("g1", "drop_in", "2026-01-05", 8)
            .weekly("g2", "drop_in", "2026-01-07", 8);
    Episode stay =
        only(program, program.person("ann").attends("g1", 1, 3).attends("g2", 1, 2, 3), YEAR);
    assertEquals(5, stay.sessions());
  }

  @Test
  void comingBackCountsUpToHalfAYear() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-07-04");
    Episode back = stays(program, program.person("ann").attends("g1", 1, 2), YEAR).get(0);
    assertEquals(180, back.daysUntilNext());
    assertTrue(back.isFollowedWithin(180));
    assertEquals(Status.ACHIEVED, back.cameBack(180, until(YEAR)).status());
    Histories late = on("ongoing_support", "2026-01-05", "2026-07-05");
    Episode gone = stays(late, late.person("ann").attends("g1", 1, 2), YEAR).get(0);
    assertFalse(gone.isFollowedWithin(180));
    assertEquals(Status.NOT_ACHIEVED, gone.cameBack(180, until(YEAR)).status());
  }

  /** Who is back at once counts no sooner than who stays away can. */
  @Test
  void comingBackIsJudgedOnceTheHalfYearIsOver() {
    Histories program = on("ongoing_support", "2026-01-05", "2026-03-02");
    for (String day : List.of("2026-03-02", "2026-07-03")) {
      Episode stay = stays(program, program.person("ann").attends("g1", 1, 2), day).get(0);
      assertEquals(56, stay.daysUntilNext());
      assertEquals(Reason.NOT_ENDED_YET, stay.cameBack(180, until(day)).reason(), day);
    }
    Episode stay = stays(program, program.person("ann").attends("g1", 1, 2), "2026-07-04").get(0);
    assertEquals(Status.ACHIEVED, stay.cameBack(180, until("2026-07-04")).status());
  }

  @Test
  void whoLeftLatelyMayStillComeBack() {
    Histories program = on("ongoing_support", "2026-01-05");
    Episode left = only(program, program.person("ann").attends("g1", 1), "2026-03-31");
    assertEquals(Reason.NOT_ENDED_YET, left.cameBack(180, until("2026-03-31")).reason());
    assertEquals(Status.NOT_ACHIEVED, left.cameBack(180, until("2026-07-04")).status());
  }

  @Test
  void stayedNinetyDaysSeparatesLeavingFromOtherEnds() {
    GroupType type = Histories.type("drop_in");
    assertEquals(Status.ACHIEVED, time(type, 90, EndClass.LEFT).stayed(90).status());
    assertEquals(Status.NOT_ACHIEVED, time(type, 89, EndClass.LEFT).stayed(90).status());
    assertEquals(Status.ACHIEVED, time(type, 49, EndClass.PLANNED).stayed(90).status());
    assertEquals(Status.NOT_EVALUABLE, time(type, 49, EndClass.COMPETING).stayed(90).status());
    assertEquals(Status.NOT_EVALUABLE, time(type, 49, EndClass.CENSORED).stayed(90).status());
  }

  private static RetentionTime time(GroupType type, int days, EndClass end) {
    return new RetentionTime(type, new GroupId("g1"), day("2026-01-05"), days, end);
  }
}
