package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Milestone;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.JoinedDefinition;
import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts every definition under every missing rule, and writes no row of a person. The report's own
 * definitions are counted at every milestone, for both views; the rest of the library at the plan's
 * primary milestone and at the month's end. All definitions share the calendars, and a calendar is
 * filled once a milestone and rule.
 *
 * @param judge plan, cutoff and the definitions of the report
 * @param library every definition that is counted, those of the report among them
 */
record PolicyCounts(CourseJudge judge, List<OutcomeDefinition> library) {
  /** The view in which people count once. */
  static final String FIRST = "first";

  /** The view in which people count in each type attended. */
  static final String ATTENDED = "attended";

  /** Numbers for each rule: judged, of those with a verdict, of those achieved. */
  static final int EACH = 3;

  private static final int RULES = MissingRule.values().length;

  /** Counts one start of a person. */
  void count(
      Person person,
      Course course,
      Calendars calendars,
      OwnGoals goals,
      List<Judgement> judgements,
      Summary summary) {
    Set<String> joined = ids(OutcomeDefinition::isJoined, judge.definitions());
    Joining others = judge.joining(person, calendars, goals, otherJoined());
    for (Milestone milestone : judge.milestones(person, course)) {
      LocalDate at = milestone.day(course.start(), judge.cutoff());
      Place place = place(course, milestone, at, summary);
      List<OutcomeDefinition> asked = isWide(milestone) ? library : judge.definitions();
      for (UseCalendar calendar : calendars.all()) {
        Evidence evidence = Evidence.of(calendars, calendar.problem(), at);
        for (OutcomeDefinition definition : asked) {
          if (!definition.isJoined() && definition.appliesTo(calendar.problem())) {
            place.add(calendar.problem().key(), definition, evidence);
          }
        }
      }
      Evidence whole = Evidence.ofPerson(calendars, at);
      for (OutcomeDefinition definition : asked) {
        if (!definition.isJoined() && !definition.needsProblem()) {
          place.add(Summary.ALL, definition, whole);
        }
      }
      for (Judgement each : judgements) {
        if (each.milestone().equals(milestone) && joined.contains(each.definition())) {
          place.addJoined(each, true);
        }
      }
      if (isWide(milestone)) {
        others
            .verdicts(course, milestone, judge.cutoff())
            .forEach(each -> place.addJoined(each, false));
      }
    }
  }

  /** Definitions that join records and that no report uses. */
  private List<OutcomeDefinition> otherJoined() {
    Set<String> used = ids(each -> true, judge.definitions());
    return library.stream()
        .filter(OutcomeDefinition::isJoined)
        .filter(each -> !used.contains(each.id()))
        .toList();
  }

  private static Set<String> ids(
      Predicate<OutcomeDefinition> which, List<OutcomeDefinition> definitions) {
    Set<String> ids = new HashSet<>();
    definitions.stream()
        .filter(which)
        .map(OutcomeDefinition::id)
        .filter(id -> !id.equals(JoinedDefinition.SETBACK))
        .forEach(ids::add);
    return ids;
  }

  private boolean isWide(Milestone milestone) {
    return milestone.weeks() == null || milestone.equals(judge.plan().primaryMilestone());
  }

  private Place place(Course course, Milestone milestone, LocalDate at, Summary summary) {
    List<String> attended =
        course.typesAttended(at, judge.plan().attendedSessions()).stream()
            .map(GroupType::key)
            .toList();
    Set<String> defaults = new HashSet<>();
    judge.definitions().forEach(definition -> defaults.add(definition.id()));
    return new Place(course.firstType().key(), attended, milestone.key(), defaults, summary);
  }

  /** Where verdicts of one start and milestone are counted. */
  private record Place(
      String type, List<String> attended, String milestone, Set<String> defaults, Summary summary) {

    void add(String problem, OutcomeDefinition definition, Evidence evidence) {
      long[] numbers = new long[EACH * RULES];
      definition.judgeEach(evidence, (rule, verdict) -> enter(numbers, rule, verdict.status()));
      add(problem, definition.id(), defaults.contains(definition.id()), numbers);
    }

    /** Records behind a joined verdict cannot be filled; only whoever has none stands in. */
    void addJoined(Judgement each, boolean reported) {
      Verdict verdict = each.verdict();
      boolean gap = OutcomeDefinition.isGap(verdict);
      long[] numbers = new long[EACH * RULES];
      Status worst = gap ? Status.NOT_ACHIEVED : verdict.status();
      enter(numbers, MissingRule.OBSERVED, verdict.status());
      enter(numbers, MissingRule.MISSING_IS_USE, worst);
      enter(numbers, MissingRule.MISSING_IS_NO_IMPROVEMENT, worst);
      enter(numbers, MissingRule.MISSING_IS_NO_USE, gap ? Status.ACHIEVED : verdict.status());
      add(each.problem(), each.definition(), reported, numbers);
    }

    private static void enter(long[] numbers, MissingRule rule, Status status) {
      int at = EACH * rule.ordinal();
      numbers[at]++;
      numbers[at + 1] += status == Status.NOT_EVALUABLE ? 0 : 1;
      numbers[at + 2] += status == Status.ACHIEVED ? 1 : 0;
    }

    private void add(String problem, String definition, boolean reported, long[] numbers) {
      summary.policies.add(new Key(type, FIRST, problem, definition, milestone), numbers);
      if (reported) {
        for (String each : attended) {
          summary.policies.add(new Key(each, ATTENDED, problem, definition, milestone), numbers);
        }
      }
    }
  }
}
