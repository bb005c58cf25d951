package cairn.analysis.judging;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.PersonOutcomes;
import cairn.analysis.definition.fact.Stays;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time of a person with the groups, judged: its calendars, the milestones that are due and
 * every verdict. Each is worked out once, when the first question asks. For one thread.
 */
public final class JudgedCourse {
  private final CourseJudge judge;
  private final ClientHistory history;
  private final OwnGoals goals;
  private final Course course;
  private final List<Milestone> milestones;
  private @Nullable Calendars calendars;
  private @Nullable PersonOutcomes outcomes;
  private @Nullable List<Judgement> judgements;

  JudgedCourse(
      CourseJudge judge, ClientHistory history, OwnGoals goals, Course course, boolean isLast) {
    this.judge = judge;
    this.history = history;
    this.goals = goals;
    this.course = course;
    this.milestones =
        judge.plan().due(course.start(), judge.cutoff()).stream()
            .filter(milestone -> isLast || milestone.weeks() != null)
            .toList();
  }

  /** The course. */
  public Course course() {
    return course;
  }

  /** What is judged of the person. */
  public ClientHistory history() {
    return history;
  }

  /** The goals that are judged. */
  public OwnGoals goals() {
    return goals;
  }

  /** With whom the person shares errors. */
  public String cluster() {
    return course.firstGroup().cluster(history.client().id());
  }

  /** Whether a definition on records is asked of a person as a whole. */
  boolean isAskedOfPerson(OutcomeDefinition definition) {
    return !definition.isJoined()
        && !definition.needsProblem()
        && (course.firstType().asked().substanceOutcomes()
            || definition.group() == DefinitionGroup.WELLBEING);
  }

  /** The milestones that are due; the month's end belongs to the last course alone. */
  public List<Milestone> milestones() {
    return milestones;
  }

  /** The day of a milestone: the first day that no longer counts. */
  public LocalDate day(Milestone milestone) {
    return milestone.day(course.start(), judge.cutoff());
  }

  /** The calendars of use from the start to the last day known. */
  public Calendars calendars() {
    if (calendars == null) {
      calendars =
          Calendars.of(
                  history,
                  course.start(),
                  judge.cutoff().until(),
                  WordRule.usual().withCoveredDays(judge.plan().minimumDaysInWeek()),
                  judge.families())
              .withBaselineCoverage(judge.plan().minimumCoverage());
    }
    return calendars;
  }

  /** The first day after what the calendars of this course know of it. */
  public LocalDate until() {
    LocalDate end = calendars().end();
    return course.until().isBefore(end) ? course.until() : end;
  }

  /** The whole weeks of one substance, a symbol each. */
  public String word(UseCalendar calendar) {
    long days = until().toEpochDay() - course.start().toEpochDay();
    return calendar.word().weeks(1, (int) (days / 7));
  }

  /** What joins verdicts on this course. */
  public PersonOutcomes outcomes() {
    if (outcomes == null) {
      outcomes =
          new PersonOutcomes(judge.definitions().ofChange(), judge.plan(), calendars(), goals);
    }
    return outcomes;
  }

  /** Every verdict by the definitions asked for, milestone by milestone. */
  public List<Judgement> judgements() {
    if (judgements == null) {
      List<Judgement> found = new ArrayList<>();
      Joining joining =
          joining(
              judge.definitions().asked().stream().filter(OutcomeDefinition::isJoined).toList());
      for (Milestone milestone : milestones) {
        judge(milestone, found);
        found.addAll(joining.verdicts(course, milestone, judge.cutoff()));
      }
      judgements = List.copyOf(found);
    }
    return judgements;
  }

  /** Every definition of the library under each of its missing rules. */
  public void underEachRule(RuleVerdicts.Visitor visitor) {
    new RuleVerdicts(judge, this).visit(visitor);
  }

  /** What judges definitions that join records. */
  Joining joining(List<OutcomeDefinition> joined) {
    return new Joining(
        joined,
        calendars(),
        goals,
        outcomes(),
        new Stays(history, judge.meetings(), judge.plan(), judge.cutoff()));
  }

  private void judge(Milestone milestone, List<Judgement> found) {
    LocalDate at = day(milestone);
    for (UseCalendar calendar : calendars().all()) {
      UseEvidence evidence = UseEvidence.of(calendars(), calendar.problem(), at);
      Goal own = goals.ownGoal(calendar.problem(), at.minusDays(1));
      String goalType = own == null ? null : own.type().key();
      for (OutcomeDefinition definition : judge.definitions().asked()) {
        if (!definition.isJoined() && definition.appliesTo(calendar.problem())) {
          String problem = calendar.problem().key();
          found.add(judgement(problem, definition, milestone, goalType, evidence));
        }
      }
    }
    UseEvidence whole = UseEvidence.ofPerson(calendars(), at);
    for (OutcomeDefinition definition : judge.definitions().asked()) {
      if (isAskedOfPerson(definition)) {
        found.add(judgement(Counts.ALL, definition, milestone, null, whole));
      }
    }
  }

  private Judgement judgement(
      String problem,
      OutcomeDefinition definition,
      Milestone milestone,
      @Nullable String goalType,
      UseEvidence evidence) {
    return Judgement.of(
        problem,
        definition,
        milestone,
        goalType,
        course.start(),
        day(milestone),
        definition.judge(evidence));
  }
}
