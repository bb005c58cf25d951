package cairn.analysis.person.stay;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Status;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.GroupId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last day on which each rule of an end still holds, and the first on which it does not. */
class EndsTest {
  private static final String YEAR = "2026-12-31";

  private static Histories support(String... days) {
    return new Histories().group("g1", "ongoing_support", "2026-01-01", null).meetings("g1", days);
  }

  private static List<Episode> stays(Histories program, Histories.Person person) {
    return Episodes.of(
        person.history(YEAR),
        program.meetings(),
        type -> type.course().stoppingGapDays(),
        until(YEAR));
  }

  private static Episode last(Histories program, Histories.Person person) {
    List<Episode> stays = stays(program, person);
    return stays.get(stays.size() - 1);
  }

  @Test
  void aPlannedEndHoldsFromItsOwnDayUpToTheGap() {
    Histories program = support("2026-01-05");
    Episode at28 = last(program, left(program, "a", "2026-02-02", "goals_met"));
    assertEquals(EndClass.PLANNED, at28.end());
    assertEquals(28, at28.days());
    Episode at29 = last(program, left(program, "b", "2026-02-03", "goals_met"));
    assertEquals(EndClass.PLANNED, at29.end());
    assertEquals(0, at29.days(), "the gap had passed: from the last session");
  }

  private static Histories.Person left(Histories program, String id, String on, String reason) {
    return program.person(id).joins("g1", "2026-01-05").attends("g1", 1).leaves("g1", on, reason);
  }

  @Test
  void aDeathWithinTheGapEndsTheStayAndALaterOneDoesNot() {
    Histories program =
        support("2026-01-05")
            .group("g2", "drop_in", "2026-01-01", null)
            .meetings("g2", "2026-01-05");
    for (String on : new String[] {"2026-02-02", "2026-02-03"}) {
      Histories.Person person =
          program.person(on).attends("g1", 1).joins("g2", "2026-01-05").leaves("g2", on, "died");
      Episode stay = last(program, person);
      boolean within = on.equals("2026-02-02");
      assertEquals(within ? EndClass.COMPETING : EndClass.LEFT, stay.end(), on);
      assertEquals(within ? 28 : 0, stay.days(), on);
      assertEquals(within ? "died" : null, stay.reason() == null ? null : stay.reason().key());
    }
  }

  @Test
  void aGroupThatClosesWithinTheGapEndsTheStayFromOutside() {
    for (String on : new String[] {"2026-02-02", "2026-02-03"}) {
      Histories program = support("2026-01-05").ends("g1", on);
      Episode stay = last(program, program.person("a").attends("g1", 1));
      boolean within = on.equals("2026-02-02");
      assertEquals(within ? EndClass.COMPETING : EndClass.LEFT, stay.end(), on);
    }
  }

  @Test
  void anEndBeforeALaterAttendanceGivesItsReasonAlone() {
    Histories program = support("2026-01-05", "2026-01-26");
    Episode stay =
        last(
            program,
            program
                .person("a")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-01-12", "goals_met"));
    assertEquals(EndClass.PLANNED, stay.end());
    assertEquals("goals_met", stay.reason().key());
    assertEquals(day("2026-01-26"), stay.endOn());
    Episode unsaid =
        last(
            program,
            program
                .person("b")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-01-12", null));
    assertEquals(EndClass.LEFT, unsaid.end());
    assertNull(unsaid.reason());
  }

  @Test
  void aPlannedCourseThatIsOverEndsAStayWithoutAKnownReason() {
    Histories program =
        new Histories().weekly("g1", "psychoeducation", "2026-01-05", 8).ends("g1", "2026-02-23");
    String[] reasons = {null, "unknown", "moved_away"};
    for (String reason : reasons) {
      Histories.Person person =
          program.person("p-" + reason).joins("g1", "2026-01-05").attends("g1", 1, 2, 3, 7, 8);
      Episode stay = last(program, person.leaves("g1", "2026-02-23", reason));
      assertEquals(EndClass.PLANNED, stay.end(), "" + reason);
      assertEquals(Status.ACHIEVED, stay.time().stayed(91).status(), "" + reason);
      Histories.Person early =
          program.person("e-" + reason).joins("g1", "2026-01-05").attends("g1", 1, 2);
      Episode before = last(program, early.leaves("g1", "2026-02-23", reason));
      assertEquals(EndClass.LEFT, before.end(), "the last of it was not attended: " + reason);
    }
    Histories.Person told = program.person("t").joins("g1", "2026-01-05").attends("g1", 1, 7, 8);
    Episode stopped = last(program, told.leaves("g1", "2026-02-23", "cost"));
    assertEquals(EndClass.LEFT, stopped.end(), "a reason that is known holds");
  }

  @Test
  void anEndAfterTheNextStayBeganIsNotThisStays() {
    Histories program = support("2026-01-05", "2026-03-02");
    List<Episode> stays =
        stays(
            program,
            program
                .person("a")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .leaves("g1", "2026-03-03", "goals_met"));
    assertEquals(day("2026-01-05"), stays.get(0).endOn());
    assertEquals(EndClass.PLANNED, stays.get(1).end());
    assertEquals(1, stays.get(1).days());
  }

  @Test
  void theMembershipOfAVisitIsTheLatestOneJoinedByThen() {
    Histories program = support("2026-01-05", "2026-01-19", "2026-02-09");
    Histories.Person ann =
        program
            .person("a")
            .joins("g1", "2026-01-05")
            .leaves("g1", "2026-01-06", "cost")
            .joins("g1", "2026-01-12")
            .leaves("g1", "2026-02-16", "goals_met")
            .attends("g1", 1, 2, 3);
    Episode stay = last(program, ann);
    assertEquals(3, stay.sessions());
    assertEquals("goals_met", stay.reason().key());
    assertEquals(day("2026-02-16"), stay.endOn());
    Episode early =
        last(
            program,
            program
                .person("b")
                .joins("g1", "2026-01-08")
                .leaves("g1", "2026-01-16", "goals_met")
                .joins("g1", "2026-02-16")
                .attends("g1", 1));
    assertEquals("goals_met", early.reason().key(), "joined after the visit: the first one");
  }

  @Test
  void anotherGroupsEndIsNotThisOnes() {
    Histories program =
        support("2026-01-05", "2026-01-12")
            .group("g2", "ongoing_support", "2026-01-01", null)
            .meetings("g2", "2026-01-06");
    Episode stay =
        last(
            program,
            program
                .person("a")
                .joins("g2", "2026-01-06")
                .leaves("g2", "2026-01-20", "goals_met")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2)
                .attends("g2", 1));
    assertEquals(EndClass.LEFT, stay.end());
    assertNull(stay.reason());
  }

  @Test
  void whoLeftAGroupAndGoesToAnotherOfItsTypeBeginsANewStay() {
    Histories program =
        support("2026-01-05", "2026-01-12", "2026-01-26")
            .group("g2", "ongoing_support", "2026-01-01", null)
            .meetings("g2", "2026-01-14", "2026-01-21");
    List<Episode> stays =
        stays(
            program,
            program
                .person("a")
                .joins("g1", "2026-01-05")
                .leaves("g1", "2026-01-14", "goals_met")
                .joins("g2", "2026-01-14")
                .leaves("g2", "2026-01-26", "goals_met")
                .attends("g1", 1, 2, 3)
                .attends("g2", 1, 2));
    assertEquals(3, stays.size(), "on the day of leaving, and back on the next one");
    assertEquals(day("2026-01-14"), stays.get(1).startedOn());
    assertEquals(EndClass.PLANNED, stays.get(1).end());
    assertEquals(day("2026-01-26"), stays.get(2).startedOn());
    List<Episode> one =
        stays(
            program,
            program
                .person("b")
                .joins("g1", "2026-01-05")
                .leaves("g1", "2026-01-15", "goals_met")
                .attends("g1", 1, 2)
                .attends("g2", 1, 2));
    assertEquals(1, one.size(), "the groups went side by side on that day");
  }

  @Test
  void aCourseIsCompletedByTheSessionsOfTheGroupItself() {
    Histories program =
        new Histories()
            .weekly("g1", "psychoeducation", "2026-01-05", 8)
            .weekly("g2", "psychoeducation", "2026-01-06", 8);
    Episode stay =
        last(program, program.person("a").attends("g1", 1, 2, 3, 4, 5).attends("g2", 5, 6));
    assertEquals(7, stay.sessions());
    assertEquals(EndClass.LEFT, stay.end(), "two of eight of the last group");
  }

  private static Completion completion(Histories program, Histories.Person person) {
    return Completion.of(
        person.history(), program.meetings().group(new GroupId("g1")), program.meetings());
  }

  @Test
  void aGroupThatPlansMoreOrLessIsCompletedInProportion() {
    Histories twelve =
        new Histories().weekly("g1", "psychoeducation", "2026-01-05", 12).plans("g1", 12);
    assertEquals(
        Status.ACHIEVED,
        completion(twelve, twelve.person("a").attends("g1", 1, 2, 3, 4, 5, 6, 7, 8, 9))
            .completed()
            .status());
    assertEquals(
        Status.NOT_ACHIEVED,
        completion(twelve, twelve.person("b").attends("g1", 1, 2, 3, 4, 5, 6, 7, 8))
            .completed()
            .status());
    Histories seven =
        new Histories().weekly("g1", "psychoeducation", "2026-01-05", 7).plans("g1", 7);
    assertEquals(
        Status.NOT_ACHIEVED,
        completion(seven, seven.person("c").attends("g1", 1, 2, 3, 4, 5)).completed().status(),
        "5.25 sessions are six");
    Histories open =
        new Histories().weekly("g1", "ongoing_support", "2026-01-05", 4).plans("g1", 4);
    Completion all = completion(open, open.person("d").attends("g1", 1, 2, 3, 4));
    assertEquals(Status.NOT_ACHIEVED, all.completed().status(), "no number completes it");
    assertEquals(Status.ACHIEVED, all.all().status());
  }

  @Test
  void onlyTheGroupsOwnSessionsCount() {
    Histories program =
        new Histories()
            .weekly("g1", "psychoeducation", "2026-01-05", 8)
            .weekly("g2", "drop_in", "2026-01-06", 8);
    Completion three =
        completion(program, program.person("a").attends("g1", 1, 2, 3).attends("g2", 1, 2, 8));
    assertEquals(3, three.attended());
    assertEquals(Status.ACHIEVED, three.atLeast(3).status());
    assertEquals(Status.NOT_ACHIEVED, three.atLeast(4).status());
    assertFalse(three.nearEnd());
    Histories open = support("2026-01-05");
    assertFalse(completion(open, open.person("b").attends("g1", 1)).nearEnd());
  }
}
