package cairn.analysis.definition.fact;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Every problem of a person against the person's own goal for it, as the walk asks one by one. */
public final class OwnGoalVerdicts {
  private OwnGoalVerdicts() {}

  /** By the key of each problem with a calendar or a goal that is judged on a day. */
  public static Map<String, Verdict> of(
      PersonOutcomes outcomes, Calendars calendars, LocalDate at) {
    OwnGoals goals = new OwnGoals(calendars.history());
    Map<String, Problem> problems = new TreeMap<>(goals.problems());
    calendars.all().forEach(each -> problems.put(each.problem().key(), each.problem()));
    Map<String, Verdict> verdicts = new TreeMap<>();
    problems.forEach(
        (key, problem) -> {
          Verdict verdict = outcomes.ownGoal(problem, goals.ownGoal(problem, at.minusDays(1)), at);
          if (verdict != null) {
            verdicts.put(key, verdict);
          }
        });
    return verdicts;
  }
}
