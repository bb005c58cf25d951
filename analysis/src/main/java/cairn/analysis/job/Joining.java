package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.AnyChange;
import cairn.analysis.synthesis.ChanceOfChange;
import cairn.analysis.synthesis.ChangePart;
import cairn.analysis.synthesis.CourseEvidence;
import cairn.analysis.synthesis.CourseRule;
import cairn.analysis.synthesis.PersonOutcomes;
import cairn.analysis.synthesis.Stays;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on goals, stages, stays and what joins them, for one start and one milestone after
 * another.
 *
 * @param definitions the definitions asked for whose rules join records
 * @param calendars the person's calendars from the start on
 * @param goals the person's goals
 * @param outcomes what joins the verdicts
 * @param stays the person's stays in groups
 */
record Joining(
    List<OutcomeDefinition> definitions,
    Calendars calendars,
    OwnGoals goals,
    PersonOutcomes outcomes,
    Stays stays) {
  private static final double MILLION = 1e6;

  void judge(
      Course course,
      Milestone milestone,
      Cutoff cutoff,
      List<Judgement> judgements,
      Summary summary) {
    judgements.addAll(verdicts(course, milestone, cutoff));
    LocalDate at = milestone.day(course.start(), cutoff);
    String type = course.firstType().key();
    count(summary, type, milestone, "positive", outcomes.positive(at));
    count(summary, type, milestone, "setback", outcomes.setback(at));
    chance(summary, type, milestone, "positive", outcomes.byChance(at, 1));
    chance(summary, type, milestone, "setback", outcomes.byChance(at, -1));
  }

  /** The verdicts alone, of whom a definition is about; the others have none. */
  List<Judgement> verdicts(Course course, Milestone milestone, Cutoff cutoff) {
    List<Judgement> judgements = new ArrayList<>();
    LocalDate at = milestone.day(course.start(), cutoff);
    CourseEvidence evidence = new CourseEvidence(course, calendars, goals, outcomes, stays, at);
    for (OutcomeDefinition definition : definitions) {
      if (definition.joined() instanceof CourseRule.PersonRule rule) {
        Verdict verdict = rule.judge(evidence, definition.terms());
        if (verdict != null) {
          judgements.add(
              Judgement.of(Summary.ALL, definition, milestone, null, course.start(), at, verdict));
        }
      } else if (definition.joined() instanceof CourseRule.ProblemRule rule) {
        ofProblems(evidence, definition, rule, milestone, judgements);
      }
    }
    return judgements;
  }

  private void ofProblems(
      CourseEvidence evidence,
      OutcomeDefinition definition,
      CourseRule.ProblemRule rule,
      Milestone milestone,
      List<Judgement> judgements) {
    for (Problem problem : evidence.problems().values()) {
      Verdict verdict =
          definition.appliesTo(problem) ? rule.judge(evidence, problem, definition.terms()) : null;
      if (verdict != null) {
        judgements.add(
            Judgement.of(
                problem.key(),
                definition,
                milestone,
                goalType(problem, evidence.at()),
                evidence.start(),
                evidence.at(),
                verdict));
      }
    }
  }

  private @Nullable String goalType(Problem problem, LocalDate at) {
    Goal goal = goals.ownGoal(problem, at.minusDays(1));
    return goal == null ? null : goal.type().key();
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

  private static void chance(
      Summary summary,
      String type,
      Milestone milestone,
      String direction,
      Map<ChangePart, ChanceOfChange> parts) {
    parts.forEach(
        (part, chance) ->
            add(summary, new Key(type, milestone.key(), direction, part.key()), chance));
    if (!parts.isEmpty()) {
      Key any = new Key(type, milestone.key(), direction, "any");
      add(summary, any, ChanceOfChange.any(parts));
    }
  }

  private static void add(Summary summary, Key key, ChanceOfChange one) {
    summary.byChance.add(
        key, 1, one.judged(), Math.round(one.chance() * MILLION), one.achieved() ? 1 : 0);
  }

  private static void add(Summary summary, Key key, Verdict verdict) {
    if (verdict.isEvaluable()) {
      summary.changes.add(key, verdict.status() == Status.ACHIEVED ? 1 : 0, 1);
    }
  }
}
