package cairn.analysis.question.outcome;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.Judgement;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.UnderRules;
import cairn.analysis.judging.View;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
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
  void count(OutcomeCells cells) {
    Map<Milestone, List<String>> attended = new HashMap<>();
    for (Milestone each : judged.milestones()) {
      attended.put(
          each,
          judged.course().typesAttended(judged.day(each), plan.attendedSessions()).stream()
              .map(GroupType::key)
              .toList());
    }
    for (Judgement each : judged.judgements()) {
      count(each, attended.getOrDefault(each.milestone(), List.of()), cells);
    }
    underRules(attended, cells);
  }

  private void count(Judgement each, List<String> attended, OutcomeCells cells) {
    Verdict verdict = each.verdict();
    String type = judged.course().firstType().key();
    String milestone = each.milestone().key();
    String goalType = each.goalType();
    cells.verdict(
        new OutcomeKey(type, each.problem(), each.definition(), milestone),
        goalType == null ? CategoryRow.NO_GOAL : goalType,
        verdict);
    ClusterKey cluster = new ClusterKey(type, each.definition(), milestone, judged.cluster());
    add(verdict, 0, cells.cluster(cluster));
    for (String other : attended) {
      long[] numbers =
          cells.attended(new OutcomeKey(other, each.problem(), each.definition(), milestone));
      numbers[0]++;
      add(verdict, 1, numbers);
      numbers[4] += OutcomeDefinition.isGap(verdict) ? 1 : 0;
    }
  }

  /** Reached or left open, achieved, left open, from a place on. */
  private static void add(Verdict verdict, int from, long[] numbers) {
    numbers[from] += verdict.isCounted() ? 1 : 0;
    numbers[from + 1] += verdict.status() == Status.ACHIEVED ? 1 : 0;
    numbers[from + 2] += verdict.isUnplaced() ? 1 : 0;
  }

  /** Every definition under every missing rule, for both views. */
  private void underRules(Map<Milestone, List<String>> attended, OutcomeCells cells) {
    String type = judged.course().firstType().key();
    judged.underEachRule(
        (milestone, problem, definition, isReported, bits) -> {
          String when = milestone.key();
          RuleKey first = new RuleKey(type, View.FIRST, problem, definition, when);
          UnderRules.add(bits, cells.underRules(first));
          if (isReported) {
            for (String each : attended.getOrDefault(milestone, List.of())) {
              RuleKey key = new RuleKey(each, View.ATTENDED, problem, definition, when);
              UnderRules.add(bits, cells.underRules(key));
            }
          }
        });
  }
}
