package cairn.analysis.judging;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.table.Counts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges one course by every definition under every missing rule. The report's own definitions are
 * judged at every milestone; the rest of the library at the plan's primary milestone and at the
 * month's end.
 */
public final class RuleVerdicts {
  /** Numbers for each rule: judged, of those with a verdict or left open, achieved, left open. */
  public static final int EACH = 4;

  private static final int RULES = MissingRule.values().length;

  private final CourseJudge judge;
  private final JudgedCourse course;
  private final Set<String> reported;

  RuleVerdicts(CourseJudge judge, JudgedCourse course) {
    this.judge = judge;
    this.course = course;
    this.reported =
        judge.definitions().asked().stream().map(OutcomeDefinition::id).collect(Collectors.toSet());
  }

  /** Takes what one definition says of one problem. */
  public interface Visitor {
    /**
     * One definition at one milestone.
     *
     * @param milestone when
     * @param problem key of the problem, or {@code all}
     * @param definition id of the definition
     * @param isReported whether the report uses it
     * @param numbers for each missing rule in its order {@link #EACH} numbers, 0 or 1
     */
    void visit(
        Milestone milestone, String problem, String definition, boolean isReported, long[] numbers);
  }

  void visit(Visitor visitor) {
    Joining others = course.joining(otherJoined());
    Set<String> joined = new HashSet<>();
    for (OutcomeDefinition each : judge.definitions().asked()) {
      if (each.isJoined() && !each.rule().isSetback()) {
        joined.add(each.id());
      }
    }
    for (Milestone milestone : course.milestones()) {
      records(milestone, visitor);
      for (Judgement each : course.judgements()) {
        if (each.milestone().equals(milestone) && joined.contains(each.definition())) {
          visitor.visit(milestone, each.problem(), each.definition(), true, joined(each));
        }
      }
      if (isWide(milestone)) {
        for (Judgement each : others.verdicts(course.course(), milestone, judge.cutoff())) {
          visitor.visit(milestone, each.problem(), each.definition(), false, joined(each));
        }
      }
    }
  }

  /** All definitions on records of use share one evidence a problem. */
  private void records(Milestone milestone, Visitor visitor) {
    List<OutcomeDefinition> asked =
        isWide(milestone) ? judge.definitions().counted() : judge.definitions().asked();
    LocalDate at = course.day(milestone);
    for (UseCalendar calendar : course.calendars().all()) {
      UseEvidence evidence = UseEvidence.of(course.calendars(), calendar.problem(), at);
      for (OutcomeDefinition definition : asked) {
        if (!definition.isJoined() && definition.appliesTo(calendar.problem())) {
          visit(milestone, calendar.problem().key(), definition, evidence, visitor);
        }
      }
    }
    UseEvidence whole = UseEvidence.ofPerson(course.calendars(), at);
    for (OutcomeDefinition definition : asked) {
      if (course.isAskedOfPerson(definition)) {
        visit(milestone, Counts.ALL, definition, whole, visitor);
      }
    }
  }

  private void visit(
      Milestone milestone,
      String problem,
      OutcomeDefinition definition,
      UseEvidence evidence,
      Visitor visitor) {
    long[] numbers = new long[EACH * RULES];
    definition.judgeEach(evidence, (rule, verdict) -> enter(numbers, rule, verdict.status()));
    visitor.visit(milestone, problem, definition.id(), reported.contains(definition.id()), numbers);
  }

  /** Definitions that join records and that no report uses. */
  private List<OutcomeDefinition> otherJoined() {
    return judge.definitions().counted().stream()
        .filter(OutcomeDefinition::isJoined)
        .filter(each -> !reported.contains(each.id()))
        .toList();
  }

  private boolean isWide(Milestone milestone) {
    return milestone.weeks() == null || milestone.equals(judge.plan().primaryMilestone());
  }

  /** Records behind a joined verdict cannot be filled; only whoever has none stands in. */
  private static long[] joined(Judgement each) {
    long[] numbers = new long[EACH * RULES];
    Verdict verdict = each.verdict();
    boolean gap = OutcomeDefinition.isGap(verdict);
    Status worst = gap ? Status.NOT_ACHIEVED : verdict.status();
    enter(numbers, MissingRule.OBSERVED, verdict.status());
    enter(numbers, MissingRule.MISSING_IS_USE, worst);
    enter(numbers, MissingRule.MISSING_IS_NO_IMPROVEMENT, worst);
    enter(numbers, MissingRule.MISSING_IS_NO_USE, gap ? Status.ACHIEVED : verdict.status());
    return numbers;
  }

  private static void enter(long[] numbers, MissingRule rule, Status status) {
    int at = EACH * rule.ordinal();
    numbers[at]++;
    numbers[at + 1] += status == Status.NOT_EVALUABLE ? 0 : 1;
    numbers[at + 2] += status == Status.ACHIEVED ? 1 : 0;
    numbers[at + 3] += status == Status.UNPLACED ? 1 : 0;
  }
}
