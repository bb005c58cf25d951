package cairn.analysis.question.goal;

import cairn.analysis.person.context.FirstGoal;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.question.goal.GoalTally.ChoiceKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import cairn.ingest.model.ChosenBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose the first goals of people were, by what was recorded of them at intake. */
final class FirstGoals {
  private static final List<IntakeVariable> VARIABLES =
      List.of(
          IntakeVariable.GENDER,
          IntakeVariable.RACE_ETHNICITY,
          IntakeVariable.REFERRAL_SOURCE,
          IntakeVariable.MANDATED);

  private FirstGoals() {}

  /** Counts a person who attended, with a goal or without. */
  static void count(ClientHistory history, Counts<ChoiceKey> tally) {
    FirstGoal goal = FirstGoal.of(history.goals());
    String whose = goal == null ? ChoiceKey.WITHOUT : goal.chosenBy().key();
    for (IntakeVariable variable : VARIABLES) {
      tally.count(new ChoiceKey(variable, variable.of(history.client()), whose));
    }
  }

  /** Rows of {@code first_goals}: every way of choosing for every category, nobody included. */
  static List<FirstGoalRow> rows(Counts<ChoiceKey> tally, double level) {
    Counts<ChoiceKey> counts = tally.with(List.of(ChoiceKey::ofAllCategories));
    Set<ChoiceKey> places = new LinkedHashSet<>();
    counts.sorted().keySet().forEach(key -> places.add(key.of(ChoiceKey.WITHOUT)));
    List<FirstGoalRow> rows = new ArrayList<>();
    for (ChoiceKey place : places) {
      long of = 0;
      for (ChosenBy whose : ChosenBy.values()) {
        of += counts.get(place.of(whose.key()));
      }
      for (ChosenBy whose : ChosenBy.values()) {
        long n = counts.get(place.of(whose.key()));
        rows.add(
            new FirstGoalRow(
                place.variable(),
                place.category(),
                whose,
                n,
                of,
                counts.get(place),
                Proportion.of(Wilson.interval(new Counted(n, of), level))));
      }
    }
    return rows;
  }
}
