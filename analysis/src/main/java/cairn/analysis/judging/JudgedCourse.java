package cairn.analysis.judging;

import cairn.analysis.definition.DefinitionGroup;
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
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private @Nullable Stays stays;
  private @Nullable Map<Milestone, List<RecordVerdict>> onRecords;
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
      int before = Math.max(Calendars.DAYS_BEFORE_START, judge.definitions().longestWindow());
      calendars =
          Calendars.of(
                  history,
                  course.start(),
                  new Period(course.start().minusDays(before), judge.cutoff().until()),
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
      Joining joining = joining(judge.definitions().joined());
      for (Milestone milestone : milestones) {
        for (RecordVerdict each : onRecords(milestone)) {
          if (judge.definitions().isReported(each.definition())) {
            found.add(judgement(milestone, each));
          }
        }
        found.addAll(joining.verdicts(course, milestone, judge.cutoff()));
      }
      judgements = List.copyOf(found);
    }
    return judgements;
  }

  private Judgement judgement(Milestone milestone, RecordVerdict each) {
    return Judgement.of(
        each.problem(),
        each.definition(),
        milestone,
        each.goalType(),
        course.start(),
        day(milestone),
        each.said().own());
  }

  /** What definitions on records of use say at a milestone, under every missing rule. */
  List<RecordVerdict> onRecords(Milestone milestone) {
    if (onRecords == null) {
      onRecords = new HashMap<>();
    }
    return onRecords.computeIfAbsent(milestone, at -> RecordVerdict.at(at, this, judge));
  }

  /** Every definition of the library under each of its missing rules. */
  public void underEachRule(RuleVerdicts.Visitor visitor) {
    new RuleVerdicts(judge, this).visit(visitor);
  }

  /** What judges definitions that join records. */
  Joining joining(List<OutcomeDefinition> joined) {
    if (stays == null) {
      stays = new Stays(history, judge.meetings(), judge.plan(), judge.cutoff());
    }
    return new Joining(joined, calendars(), goals, outcomes(), stays);
  }
}
