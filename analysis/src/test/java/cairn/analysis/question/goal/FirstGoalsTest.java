package cairn.analysis.question.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.question.goal.GoalTally.ChoiceKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.ChosenBy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FirstGoalsTest {
  private final Counts<ChoiceKey> tally = new Counts<>();

  private void people(String category, String whose, long n) {
    tally.add(new ChoiceKey(IntakeVariable.REFERRAL_SOURCE, category, whose), n);
  }

  private FirstGoalRow row(String category, ChosenBy whose) {
    return FirstGoals.rows(tally, 0.95).stream()
        .filter(row -> row.category().equals(category) && row.chosenBy() == whose)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCategoryAndEverybodyAreSharesOfThoseWithAGoal() {
    people("court", "mandated", 3);
    people("court", "client", 1);
    people("court", ChoiceKey.WITHOUT, 2);
    people("self", "client", 4);
    FirstGoalRow court = row("court", ChosenBy.MANDATED);
    assertEquals(List.of(3L, 4L, 2L), List.of(court.n(), court.of(), court.withoutGoal()));
    assertEquals(0.75, court.share().share());
    assertEquals(0.0, row("court", ChosenBy.TOGETHER).share().share(), "nobody is a row too");
    assertEquals(1.0, row("self", ChosenBy.CLIENT).share().share());
    FirstGoalRow all = row("all", ChosenBy.CLIENT);
    assertEquals(List.of(5L, 8L, 2L), List.of(all.n(), all.of(), all.withoutGoal()));
  }

  @Test
  void wherePeopleHaveNoGoalThereIsNoShare() {
    people("employer", ChoiceKey.WITHOUT, 1);
    assertNull(row("employer", ChosenBy.CLIENT).share().share());
    assertEquals(1, row("employer", ChosenBy.CLIENT).withoutGoal());
  }
}
