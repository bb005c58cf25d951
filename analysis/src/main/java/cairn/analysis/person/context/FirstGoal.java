package cairn.analysis.person.context;

import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Goal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose the first goals were. Of the goals set on the first day that has any: mandated where one
 * was; the client's own where the client chose one alone and none was mandated; else chosen
 * together.
 *
 * @param chosenBy whose they were
 * @param setOn the day
 */
public record FirstGoal(ChosenBy chosenBy, LocalDate setOn) {

  /** The first goals of a person, whose goals are in date order; null without a goal. */
  public static @Nullable FirstGoal of(List<Goal> goals) {
    if (goals.isEmpty()) {
      return null;
    }
    LocalDate day = goals.get(0).setOn();
    List<ChosenBy> chosen =
        goals.stream().filter(g -> g.setOn().equals(day)).map(Goal::chosenBy).toList();
    if (chosen.contains(ChosenBy.MANDATED)) {
      return new FirstGoal(ChosenBy.MANDATED, day);
    }
    return new FirstGoal(
        chosen.contains(ChosenBy.CLIENT) ? ChosenBy.CLIENT : ChosenBy.TOGETHER, day);
  }
}
