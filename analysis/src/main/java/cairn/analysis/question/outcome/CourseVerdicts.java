package cairn.analysis.question.outcome;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.Judgement;
import cairn.analysis.judging.View;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.outcome.RuleCells.Stratum;
import cairn.analysis.table.Sink;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weeks and verdicts of one time of a person with the groups.
 *
 * @param plan how many sessions make a person count in a type attended
 * @param person the study id
 * @param judged the course
 */
record CourseVerdicts(StudyPlan plan, String person, JudgedCourse judged) {

  /** One calendar of weeks for each substance. */
  void writeWeeks(Sink sink) {
    Course course = judged.course();
    for (UseCalendar calendar : judged.calendars().all()) {
      String word = judged.word(calendar);
      WindowCount days = calendar.count(new Period(course.start(), judged.until()));
      sink.write(
          TimelineRow.TABLE,
          new TimelineRow(
              person,
              course.number(),
              calendar.problem().key(),
              course.firstType().key(),
              course.start(),
              word,
              TimelineRow.Weeks.of(word),
              new TimelineRow.Days(days.observed(), days.used())));
    }
  }

  /** Every verdict. */
  void writeVerdicts(Sink sink) {
    judged.judgements().stream()
        .sorted(Judgement.BY_KEY)
        .forEach(each -> sink.write(VerdictRow.TABLE, row(each)));
  }

  private VerdictRow row(Judgement each) {
    Course course = judged.course();
    Verdict verdict = each.verdict();
    return new VerdictRow(
        person,
        course.number(),
        each.problem(),
        each.definition(),
        each.milestone().key(),
        new VerdictRow.Window(each.window().from(), each.window().until().minusDays(1)),
        new VerdictRow.First(course.firstType().key(), course.firstGroup().id().value()),
        each.goalType(),
        new VerdictRow.Found(
            verdict.status(),
            verdict.category(),
            verdict.value(),
            VerdictRow.Between.of(verdict.bounds()),
            verdict.reason()),
        each.missing(),
        new VerdictRow.Periods(verdict.observed(), verdict.expected()));
  }

  /** Adds the verdicts up. */
  void count(OutcomeTally tally, RuleCells cells) {
    judged.judgements().forEach(each -> count(each, tally));
    underRules(cells);
  }

  private void count(Judgement each, OutcomeTally tally) {
    Course course = judged.course();
    Verdict verdict = each.verdict();
    String type = course.firstType().key();
    String milestone = each.milestone().key();
    String goalType = each.goalType();
    tally
        .verdicts()
        .count(
            new VerdictKey(
                new OutcomeKey(type, each.problem(), each.definition(), milestone),
                goalType == null ? CategoryRow.NO_GOAL : goalType,
                verdict.status(),
                verdict.reason(),
                verdict.category()));
    long counted = verdict.isCounted() ? 1 : 0;
    long achieved = verdict.status() == Status.ACHIEVED ? 1 : 0;
    long unplaced = verdict.isUnplaced() ? 1 : 0;
    String group = judged.cluster();
    tally
        .clusters()
        .add(
            new ClusterKey(type, each.definition(), milestone, group), counted, achieved, unplaced);
    for (GroupType attended :
        course.typesAttended(each.window().until(), plan.attendedSessions())) {
      tally
          .attended()
          .add(
              new OutcomeKey(attended.key(), each.problem(), each.definition(), milestone),
              1,
              counted,
              achieved,
              unplaced,
              OutcomeDefinition.isGap(verdict) ? 1 : 0);
    }
  }

  /** Every definition under every missing rule, for both views. */
  private void underRules(RuleCells cells) {
    Course course = judged.course();
    String type = course.firstType().key();
    Map<Milestone, List<GroupType>> attended = new HashMap<>();
    judged.underEachRule(
        (milestone, problem, definition, isReported, numbers) -> {
          String when = milestone.key();
          cells.add(new Stratum(type, View.FIRST, problem, when), definition, numbers);
          if (isReported) {
            List<GroupType> types =
                attended.computeIfAbsent(
                    milestone,
                    m -> List.copyOf(course.typesAttended(judged.day(m), plan.attendedSessions())));
            for (GroupType each : types) {
              cells.add(new Stratum(each.key(), View.ATTENDED, problem, when), definition, numbers);
            }
          }
        });
  }
}
