package cairn.analysis.person.stay;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first weeks and months: initiation, engagement, three months, one session only. */
class GettingGoingTest {
  private static final String YEAR = "2026-12-31";

  private static Histories dropIn(String... days) {
    return new Histories().group("g1", "drop_in", "2025-01-01", null).meetings("g1", days);
  }

  private static List<Episode> stays(Histories program, Histories.Person person, String lastDay) {
    return Episodes.of(
        person.history(lastDay),
        until(lastDay).apply(program.meetings()),
        type -> type.course().stoppingGapDays(),
        until(lastDay));
  }

  @Test
  void sessionsBeforeIntakeAreNotLookedAt() {
    Histories program = dropIn("2025-12-20", "2026-01-14", "2026-01-20");
    Verdict only =
        Engagement.initiation(program.person("a").attends("g1", 1).history(), until(YEAR));
    assertEquals(Status.NOT_ACHIEVED, only.status());
    Verdict also =
        Engagement.initiation(program.person("b").attends("g1", 1, 2, 3).history(), until(YEAR));
    assertEquals(13.0, also.value(), "days from intake to the first session after it");
  }

  @Test
  void engagementIsJudgedOnceItIsReachedOrItsTimeIsUp() {
    Histories program = dropIn("2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26");
    Histories.Person two = program.person("a").attends("g1", 1, 2);
    assertEquals(
        Reason.NOT_ENDED_YET,
        Engagement.engagement(two.history("2026-02-07"), until("2026-02-07")).reason());
    Verdict late = Engagement.engagement(two.history("2026-02-08"), until("2026-02-08"));
    assertEquals(Status.NOT_ACHIEVED, late.status());
    assertEquals(1.0, late.value(), "further sessions");
    Histories.Person three = program.person("b").attends("g1", 1, 2, 3);
    Verdict early = Engagement.engagement(three.history("2026-01-19"), until("2026-01-19"));
    assertEquals(Status.ACHIEVED, early.status(), "already reached");
    assertEquals(2.0, early.value());
    Verdict none = Engagement.engagement(program.person("c").history(), until("2026-01-13"));
    assertEquals(Reason.NOT_ENDED_YET, none.reason());
  }

  private static Verdict months(Histories program, Histories.Person person, String lastDay) {
    Cutoff cutoff = until(lastDay);
    Course course = Course.of(person.history(lastDay), 180, cutoff).get(0);
    return Engagement.threeMonths(course, stays(program, person, lastDay), cutoff);
  }

  @Test
  void threeMonthsAreOpenUntilTheyAreOverOrMet() {
    Histories program = dropIn("2026-01-01", "2026-01-31", "2026-03-02");
    Histories.Person ann = program.person("a").attends("g1", 1, 2, 3);
    assertEquals(Reason.NOT_ENDED_YET, months(program, ann, "2026-03-01").reason());
    assertEquals(2, months(program, ann, "2026-03-01").observed());
    assertEquals(Status.ACHIEVED, months(program, ann, "2026-03-02").status());
    Histories.Person bob = program.person("b").attends("g1", 1, 2);
    assertEquals(Reason.NOT_ENDED_YET, months(program, bob, "2026-03-30").reason());
    Verdict over = months(program, bob, "2026-03-31");
    assertEquals(Status.NOT_ACHIEVED, over.status());
    assertEquals(2.0, over.value());
  }

  @Test
  void aPlannedEndBeforeThreeMonthsIsAsGoodAsStaying() {
    Histories program = dropIn("2026-01-01", "2026-01-08", "2026-06-20");
    assertEquals(
        Status.ACHIEVED,
        months(program, left(program, "a", "2026-01-20", "goals_met"), YEAR).status());
    assertEquals(
        Status.NOT_ACHIEVED,
        months(program, left(program, "b", "2026-01-20", "cost"), YEAR).status());
    Histories.Person before =
        program
            .person("c")
            .joins("g1", "2025-06-01")
            .leaves("g1", "2026-01-20", "goals_met")
            .joins("g1", "2026-06-01")
            .attends("g1", 1, 2, 3);
    List<Episode> stays = stays(program, before, YEAR);
    Course second = Course.of(before.history(YEAR), 100, until(YEAR)).get(1);
    assertEquals(day("2026-06-20"), second.start());
    assertEquals(
        Status.NOT_ACHIEVED,
        Engagement.threeMonths(second, stays, until(YEAR)).status(),
        "the planned end was before this start");
  }

  @Test
  void aPlannedEndOnTheNinetiethDayIsNotBeforeIt() {
    Histories program = dropIn("2026-01-01", "2026-01-29", "2026-03-20");
    for (String on : new String[] {"2026-03-31", "2026-04-01"}) {
      Histories.Person person =
          program
              .person(on)
              .joins("g1", "2026-01-01")
              .leaves("g1", on, "goals_met")
              .attends("g1", 1, 2, 3);
      Verdict verdict = months(program, person, YEAR);
      assertEquals(2.0, verdict.value(), "no session in the second month");
      assertEquals(
          on.equals("2026-03-31") ? Status.ACHIEVED : Status.NOT_ACHIEVED, verdict.status(), on);
    }
  }

  private static Histories.Person left(Histories program, String id, String on, String reason) {
    return program
        .person(id)
        .joins("g1", "2026-01-01")
        .leaves("g1", on, reason)
        .attends("g1", 1, 2);
  }

  @Test
  void oneSessionIsTheOnlyOneOnceTheGapHasPassed() {
    Histories program = dropIn("2026-01-05", "2026-01-12", "2026-06-01");
    assertEquals(
        Status.ACHIEVED, one(program, program.person("a").attends("g1", 1), YEAR).status());
    assertEquals(
        Reason.NOT_ENDED_YET,
        one(program, program.person("b").attends("g1", 1), "2026-01-31").reason());
    Verdict two = one(program, program.person("c").attends("g1", 1, 2), YEAR);
    assertEquals(Status.NOT_ACHIEVED, two.status());
    assertEquals(2.0, two.value());
    assertEquals(
        Status.NOT_ACHIEVED,
        one(program, program.person("d").attends("g1", 1, 3), YEAR).status(),
        "came back later");
  }

  private static Verdict one(Histories program, Histories.Person person, String lastDay) {
    return Engagement.oneSessionOnly(stays(program, person, lastDay).get(0));
  }
}
