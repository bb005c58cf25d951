package cairn.analysis.person.stay;

import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticipationTest {
  private static final Cutoff YEAR = until("2026-12-31");

  private static AttendanceCounts counts(
      Histories program, Histories.Person person, String lastDay) {
    List<Participation> all =
        Participation.of(
            person.history(lastDay),
            until(lastDay).apply(program.meetings()),
            type -> type.course().stoppingGapDays(),
            until(lastDay));
    assertEquals(1, all.size());
    return all.get(0).counts();
  }

  @Test
  void aSessionWithoutARowIsNotRecordedAndCounts() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);
    AttendanceCounts counts =
        counts(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2, 8)
                .absent("g1", 3)
                .excused("g1", 4, 5),
            "2026-02-28");
    assertEquals(new AttendanceCounts(3, 1, 2, 2), counts);
    assertEquals(8, counts.offered());
    assertEquals(3.0 / 8, counts.rate().proportion().value());
    assertEquals(3.0 / 6, counts.rateWithoutExcused().proportion().value());
  }

  @Test
  void sessionsBeforeJoiningAndAfterLeavingAreNotOffered() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);
    AttendanceCounts counts =
        counts(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-12")
                .attends("g1", 2)
                .leaves("g1", "2026-01-26", "moved_away"),
            "2026-12-31");
    assertEquals(new AttendanceCounts(1, 0, 0, 2), counts, "both days are inside");
  }

  @Test
  void anOpenMembershipEndsAtTheLastSessionOnceTheGapHasPassed() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 12);
    Histories.Person ann = program.person("ann").joins("g1", "2026-01-05").attends("g1", 1, 2);
    assertEquals(3, counts(program, ann, "2026-02-08").notRecorded());
    assertEquals(0, counts(program, ann, "2026-02-09").notRecorded());
  }

  @Test
  void aRowAfterTheRecordedEndHolds() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);
    AttendanceCounts counts =
        counts(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 4)
                .leaves("g1", "2026-01-12", "completed"),
            "2026-12-31");
    assertEquals(new AttendanceCounts(2, 0, 0, 1), counts);
  }

  @Test
  void twoMembershipsInOneGroupOfferASessionOnce() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);
    AttendanceCounts counts =
        counts(
            program,
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .leaves("g1", "2026-01-19", "cost")
                .joins("g1", "2026-01-19")
                .leaves("g1", "2026-01-26", "cost")
                .attends("g1", 1),
            "2026-12-31");
    assertEquals(4, counts.offered());
  }

  @Test
  void twoGroupsAtOnceAreCountedApart() {
    Histories program =
        new Histories()
            .weekly("g1", "psychoeducation", "2026-01-05", 8)
            .weekly("g2", "drop_in", "2026-01-06", 8);
    List<Participation> both =
        Participation.of(
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .attends("g1", 1, 2, 3)
                .attends("g2", 1)
                .history(),
            program.meetings(),
            type -> type.course().stoppingGapDays(),
            YEAR);
    assertEquals(2, both.size());
    assertEquals(3, both.get(0).counts().attended());
    assertEquals(1, both.get(1).counts().attended(), "came without a membership");
  }

  @Test
  void absencesDoNotProlongAMembershipAndAGroupNeverVisitedIsOfferedToo() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 12);
    Histories.Person ann =
        program.person("ann").joins("g1", "2026-01-05").attends("g1", 1).absent("g1", 3);
    assertEquals(new AttendanceCounts(1, 1, 0, 0), counts(program, ann, "2026-03-31"));
    Histories.Person bob = program.person("bob").joins("g1", "2026-01-05");
    assertEquals(new AttendanceCounts(0, 0, 0, 4), counts(program, bob, "2026-01-27"));
    assertEquals(new AttendanceCounts(0, 0, 0, 1), counts(program, bob, "2026-03-31"));
  }

  @Test
  void onlyMeetingsFromADayOnAreCounted() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 4);
    Histories.Person ann =
        program.person("ann").joins("g1", "2026-01-05").attends("g1", 1, 2).absent("g1", 3);
    List<Participation> since =
        Participation.of(
            ann.history(),
            program.meetings(),
            type -> type.course().stoppingGapDays(),
            until("2026-01-31"),
            Histories.day("2026-01-12"));
    assertEquals(new AttendanceCounts(1, 1, 0, 1), since.get(0).counts());
  }

  private static Completion completion(Histories program, Histories.Person person) {
    Group group = program.meetings().group(new GroupId("g1"));
    return Completion.of(person.history(), group, program.meetings());
  }

  @Test
  void sixOfEightComplete() {
    Histories program = new Histories().weekly("g1", "psychoeducation", "2026-01-05", 8);
    Completion five = completion(program, program.person("ann").attends("g1", 1, 2, 3, 4, 8));
    assertEquals(Status.NOT_ACHIEVED, five.completed().status());
    assertEquals(Status.ACHIEVED, five.atLeast(4).status());
    assertEquals(Status.ACHIEVED, five.inLastTwo().status());
    Completion six = completion(program, program.person("bob").attends("g1", 1, 2, 3, 4, 5, 6));
    assertEquals(Status.ACHIEVED, six.completed().status());
    assertEquals(6.0, six.completed().value());
    assertEquals(Status.NOT_ACHIEVED, six.inLastTwo().status());
    assertEquals(Status.NOT_ACHIEVED, six.all().status());
    Completion all =
        completion(program, program.person("cid").attends("g1", 1, 2, 3, 4, 5, 6, 7, 8));
    assertEquals(Status.ACHIEVED, all.all().status());
  }

  @Test
  void aCourseIsJudgedOnceItIsOverAndOnlyForThoseWhoCame() {
    Histories running = new Histories().weekly("g1", "psychoeducation", "2026-01-05", 7);
    assertEquals(
        Reason.NOT_ENDED_YET,
        completion(running, running.person("ann").attends("g1", 1, 2, 3, 4, 5, 6, 7))
            .completed()
            .reason());
    Histories over = new Histories().weekly("g1", "psychoeducation", "2026-01-05", 8);
    assertEquals(
        Reason.NO_SESSION_ATTENDED,
        completion(over, over.person("bob").absent("g1", 1)).completed().reason());
    Histories open = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);
    assertEquals(
        Reason.NO_PLANNED_SESSIONS,
        completion(open, open.person("cid").attends("g1", 1)).completed().reason());
  }

  @Test
  void initiationLooksAtFourteenDaysAndEngagementAtThirtyFour() {
    Histories program =
        new Histories()
            .group("g1", "drop_in", "2026-01-01", null)
            .meetings("g1", "2026-01-14", "2026-01-15", "2026-02-17", "2026-02-18", "2026-01-20");
    assertEquals(
        Status.ACHIEVED,
        Engagement.initiation(program.person("a").attends("g1", 1).history(), YEAR).status(),
        "day 13");
    assertEquals(
        Status.NOT_ACHIEVED,
        Engagement.initiation(program.person("b").attends("g1", 2).history(), YEAR).status(),
        "day 14");
    assertEquals(
        Status.ACHIEVED,
        Engagement.engagement(program.person("c").attends("g1", 1, 5, 3).history(), YEAR).status(),
        "34 days after the first");
    assertEquals(
        Status.NOT_ACHIEVED,
        Engagement.engagement(program.person("d").attends("g1", 1, 5, 4).history(), YEAR).status(),
        "35 days after the first");
  }

  @Test
  void initiationIsNotJudgedBeforeItsTimeIsUp() {
    Histories program = new Histories();
    assertEquals(
        Reason.NOT_ENDED_YET,
        Engagement.initiation(program.person("a").history(), until("2026-01-13")).reason());
    assertEquals(
        Status.NOT_ACHIEVED,
        Engagement.initiation(program.person("a").history(), until("2026-01-14")).status());
  }

  @Test
  void threeMonthsAskForASessionInEach() {
    Histories program =
        new Histories()
            .group("g1", "drop_in", "2026-01-01", null)
            .meetings("g1", "2026-01-01", "2026-01-31", "2026-03-02", "2026-04-01");
    Course three =
        Course.of(program.person("a").attends("g1", 1, 2, 3).history(), 180, YEAR).get(0);
    assertEquals(Status.ACHIEVED, Engagement.threeMonths(three, List.of(), YEAR).status());
    Course two = Course.of(program.person("b").attends("g1", 1, 2, 4).history(), 180, YEAR).get(0);
    assertEquals(Status.NOT_ACHIEVED, Engagement.threeMonths(two, List.of(), YEAR).status());
  }
}
