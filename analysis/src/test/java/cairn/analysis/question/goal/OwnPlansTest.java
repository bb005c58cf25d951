package cairn.analysis.question.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.question.goal.GoalTally.OwnWeeksKey;
import cairn.analysis.question.goal.GoalTally.PeriodKey;
import cairn.analysis.table.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OwnPlansTest {
  private static final double LEVEL = 0.95;

  private final GoalTally tally = Tally.empty(GoalTally.class);

  @Test
  void weeksOfOnePersonAreAlikeInTheInterval() {
    tally.ownWeeks().add(new OwnWeeksKey("drop_in", "all", 8, 8, 0), 1, 10);
    tally.ownWeeks().add(new OwnWeeksKey("drop_in", "all", 0, 8, 0), 1, 8);
    tally.ownWeeks().add(new OwnWeeksKey("drop_in", "all", 0, 0, 0), 1, 8);
    List<OwnPlanWeekRow> rows = OwnPlans.weeks(tally, LEVEL);
    assertEquals(2, rows.size(), "the type and all");
    OwnPlanWeekRow all = rows.get(0);
    assertEquals(2, all.people());
    assertEquals(26, all.weeks());
    assertEquals(16, all.observed());
    assertEquals(8, all.met());
    assertEquals(0.5, all.share().share());
    assertEquals(0.0, all.share().limits().lower(), "two people: cut at 0");
    assertEquals(1.0, all.share().limits().upper(), "and at 1");
  }

  @Test
  void plannedTimesAddUpOverTypesAndProblems() {
    tally.periods().add(new PeriodKey("drop_in", "alcohol"), 3, 2, 2, 1, 1, 0);
    tally.periods().add(new PeriodKey("ongoing", "cannabis"), 4, 4, 2, 1, 0, 0);
    PlannedPeriodRow all = OwnPlans.periods(tally, LEVEL).get(1);
    assertEquals("all", all.groupType());
    assertEquals("all", all.problem());
    assertEquals(
        List.of(7L, 6L, 4L, 2L, 1L),
        List.of(all.planned(), all.ended(), all.judged(), all.kept(), all.keptWhole()));
    assertEquals(0.5, all.share().share());
  }
}
