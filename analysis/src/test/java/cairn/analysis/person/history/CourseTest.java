package cairn.analysis.person.history;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.type;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final Cutoff END = until("2026-12-31");

  @Test
  void theStartIsTheFirstSessionAttendedAndNotTheDayJoined() {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 4);
    ClientHistory ann =
        program
            .person("ann")
            .joins("g1", "2026-01-01")
            .absent("g1", 1)
            .attends("g1", 2, 3)
            .history();
    assertEquals(day("2026-01-12"), Course.of(ann, 180, END).get(0).start());
  }

  @Test
  void aNewStartNeedsMoreThanHalfAYearWithoutAnySession() {
    Histories program =
        new Histories()
            .group("g1", "drop_in", "2026-01-01", null)
            .meetings("g1", "2026-01-01", "2026-06-30", "2026-12-28");
    ClientHistory ann = program.person("ann").attends("g1", 1, 2, 3).history();
    List<Course> courses = Course.of(ann, 180, END);
    assertEquals(2, courses.size(), "180 days go on, 181 start anew");
    assertEquals(day("2026-12-28"), courses.get(1).start());
    assertEquals(day("2026-12-28"), courses.get(0).until());
    assertEquals(END.until(), courses.get(1).until());
    assertEquals(2, courses.get(1).number());
  }

  @Test
  void theFirstSessionSaysUnderWhichTypeAPersonCounts() {
    Histories program =
        new Histories()
            .weekly("g1", "psychoeducation", "2026-01-05", 8)
            .weekly("g2", "drop_in", "2026-01-04", 8);
    Course course =
        Course.of(
                program
                    .person("ann")
                    .joins("g1", "2025-12-01")
                    .attends("g1", 1, 2)
                    .attends("g2", 1, 2, 3)
                    .history(),
                180,
                END)
            .get(0);
    assertEquals(type("drop_in"), course.firstType());
    assertEquals(
        List.of(type("drop_in"), type("psychoeducation")),
        course.typesAttended(day("2026-02-01"), 2));
    assertEquals(
        List.of(type("drop_in")), course.typesAttended(day("2026-01-12"), 2), "before the day");
  }

  @Test
  void withoutAttendanceTheStartIsTheIntakeUnderTheGroupJoinedFirst() {
    Histories program = new Histories().weekly("g1", "drop_in", "2026-01-05", 1);
    ClientHistory ann =
        program.person("ann").intake("2026-02-03").joins("g1", "2026-02-10").history();
    Course course = Course.fromIntake(ann, program.meetings(), END);
    assertEquals(day("2026-02-03"), course.start());
    assertEquals(type("drop_in"), course.firstType());
    assertTrue(Course.of(ann, 180, END).isEmpty());
    assertNull(Course.fromIntake(program.person("bob").history(), program.meetings(), END));
  }
}
