package cairn.analysis.person.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.ingest.model.EndClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipStaysTest {
  private static final Cutoff END = new Cutoff(LocalDate.parse("2026-12-31"));

  private static Histories groups() {
    return new Histories()
        .weekly("g1", "ongoing_support", "2026-01-05", 1)
        .weekly("g2", "ongoing_support", "2026-01-05", 1)
        .weekly("g3", "drop_in", "2026-01-05", 1);
  }

  private static List<Episode> stays(Histories program, Histories.Person person) {
    return Episodes.of(person.history(), program.meetings().attended(false), type -> 28, END);
  }

  @Test
  void aStayRunsFromJoiningToLeavingWithItsReason() {
    Histories program = groups();
    Episode stay =
        stays(
                program,
                program
                    .person("ann")
                    .joins("g1", "2026-03-02")
                    .leaves("g1", "2026-05-11", "completed"))
            .get(0);
    assertEquals(70, stay.days());
    assertSame(EndClass.PLANNED, stay.end());
    assertEquals(0, stay.sessions());
  }

  @Test
  void whoHasNotLeftIsSeenToTheLastDay() {
    Histories program = groups();
    Episode stay = stays(program, program.person("ann").joins("g1", "2026-12-01")).get(0);
    assertSame(EndClass.CENSORED, stay.kindOfEnd());
    assertEquals(30, stay.days());
    assertNull(stay.reason());
  }

  @Test
  void aReasonWithoutADayIsAnEndAtAnUnknownTime() {
    Histories program = groups();
    Episode stay =
        stays(
                program,
                program.person("ann").joins("g1", "2026-03-02").leaves("g1", null, "goals_met"))
            .get(0);
    assertSame(EndClass.CENSORED, stay.end(), "nothing is known of how long it was");
    assertEquals(0, stay.days());
    assertSame(EndClass.PLANNED, stay.kindOfEnd());
  }

  @Test
  void membershipsOfOneTypeThatTouchAreOneStayAndOthersAreApart() {
    Histories program = groups();
    List<Episode> stays =
        stays(
            program,
            program
                .person("ann")
                .joins("g1", "2026-03-02")
                .leaves("g1", "2026-04-06", "moved_to_other_group")
                .joins("g2", "2026-04-06")
                .leaves("g2", "2026-06-01", "stopped_coming")
                .joins("g3", "2026-03-09")
                .joins("g1", "2026-09-07"));
    assertEquals(3, stays.size());
    Episode first = stays.get(0);
    assertEquals(91, first.days());
    assertSame(EndClass.LEFT, first.end());
    assertEquals(LocalDate.parse("2026-09-07"), first.nextOn());
    assertEquals(2, stays.get(1).number());
    assertEquals("drop_in", stays.get(2).type().key());
  }

  @Test
  void aNewCourseStartsWhenAllBeforeHaveEndedLongAgo() {
    Histories program = groups();
    List<Course> courses =
        Course.ofMemberships(
            program
                .person("ann")
                .joins("g1", "2026-01-05")
                .leaves("g1", "2026-02-02", "stopped_coming")
                .joins("g3", "2026-03-02")
                .leaves("g3", "2026-03-09", "stopped_coming")
                .joins("g2", "2026-10-05")
                .history(),
            program.meetings(),
            180,
            END);
    assertEquals(2, courses.size());
    assertEquals(LocalDate.parse("2026-01-05"), courses.get(0).start());
    assertEquals(LocalDate.parse("2026-10-05"), courses.get(0).until());
    assertEquals("g2", courses.get(1).firstGroup().id().value());
  }
}
