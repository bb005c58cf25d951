package cairn.analysis.job;

import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.AnyChange;
import cairn.analysis.synthesis.JoinedDefinition;
import cairn.analysis.synthesis.PersonOutcomes;
import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verdicts that join others, for one start and one milestone after another. */
record Joining(PersonOutcomes outcomes, OwnGoals goals) {
  private static final int WINDOW = 28;

  void judge(
      Course course,
      Milestone milestone,
      Cutoff cutoff,
      List<Judgement> judgements,
      Summary summary) {
    LocalDate at = milestone.day(course.start(), cutoff);
    for (Map.Entry<String, Verdict> each : outcomes.ownGoals(at).entrySet()) {
      judgements.add(
          joined(
              each.getKey(),
              JoinedDefinition.OWN_GOAL,
              milestone,
              goalType(each.getKey(), at),
              at.minusDays(WINDOW),
              at,
              each.getValue()));
    }
    Verdict attained = outcomes.attainment(at);
    AnyChange positive = outcomes.positive(at);
    AnyChange setback = outcomes.setback(at);
    LocalDate start = course.start();
    judgements.add(whole(JoinedDefinition.ATTAINMENT, milestone, start, at, attained));
    judgements.add(whole(JoinedDefinition.POSITIVE, milestone, start, at, positive.verdict()));
    judgements.add(whole(JoinedDefinition.SETBACK, milestone, start, at, setback.verdict()));
    String type = course.firstType().key();
    count(summary, type, milestone, "positive", positive);
    count(summary, type, milestone, "setback", setback);
  }

  private @Nullable String goalType(String problem, LocalDate at) {
    Problem about = goals.problems().get(problem);
    Goal goal = about == null ? null : goals.ownGoal(about, at.minusDays(1));
    return goal == null ? null : goal.type().key();
  }

  private static Judgement whole(
      String definition, Milestone milestone, LocalDate from, LocalDate at, Verdict verdict) {
    return joined(Summary.ALL, definition, milestone, null, from, at, verdict);
  }

  private static Judgement joined(
      String problem,
      String definition,
      Milestone milestone,
      @Nullable String goalType,
      LocalDate from,
      LocalDate at,
      Verdict verdict) {
    return new Judgement(
        problem,
        definition,
        milestone,
        goalType,
        from,
        at.minusDays(1),
        MissingRule.OBSERVED,
        verdict);
  }

  private static void count(
      Summary summary, String type, Milestone milestone, String direction, AnyChange change) {
    change
        .parts()
        .forEach(
            (part, verdict) ->
                add(
                    summary,
                    new Key(type, milestone.key(), direction, part.name().toLowerCase(Locale.ROOT)),
                    verdict));
    add(summary, new Key(type, milestone.key(), direction, "any"), change.verdict());
  }

  private static void add(Summary summary, Key key, Verdict verdict) {
    if (verdict.isEvaluable()) {
      summary.changes.add(key, verdict.status() == Status.ACHIEVED ? 1 : 0, 1);
    }
  }
}
