package cairn.analysis.judging;

import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.definition.fact.PersonOutcomes;
import cairn.analysis.definition.fact.Stays;
import cairn.analysis.definition.joined.JoinedRule;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  /** The verdicts alone, of whom a definition is about; the others have none. */
  List<Judgement> verdicts(Course course, Milestone milestone, Cutoff cutoff) {
    List<Judgement> judgements = new ArrayList<>();
    LocalDate at = milestone.day(course.start(), cutoff);
    CourseEvidence evidence = new CourseEvidence(course, calendars, goals, outcomes, stays, at);
    for (OutcomeDefinition definition : definitions) {
      if (definition.rule() instanceof JoinedRule.PersonRule rule) {
        Verdict verdict = rule.judge(evidence, definition.terms());
        if (verdict != null) {
          Verdict known = orDied(verdict, at);
          judgements.add(
              Judgement.of(Counts.ALL, definition, milestone, null, course.start(), at, known));
        }
      } else if (definition.rule() instanceof JoinedRule.ProblemRule rule) {
        ofProblems(evidence, definition, rule, milestone, judgements);
      }
    }
    return judgements;
  }

  private void ofProblems(
      CourseEvidence evidence,
      OutcomeDefinition definition,
      JoinedRule.ProblemRule rule,
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
                orDied(verdict, evidence.at())));
      }
    }
  }

  /** Of whoever has died, nothing is still to end. */
  private Verdict orDied(Verdict verdict, LocalDate at) {
    LocalDate died = calendars.diedOn();
    boolean isOpen = verdict.reason() == Reason.NOT_ENDED_YET && !verdict.isCounted();
    return isOpen && died != null && died.isBefore(at)
        ? Verdict.notEvaluable(Reason.DIED, verdict.observed(), verdict.expected())
        : verdict;
  }

  private @Nullable String goalType(Problem problem, LocalDate at) {
    Goal goal = goals.ownGoal(problem, at.minusDays(1));
    return goal == null ? null : goal.type().key();
  }
}
