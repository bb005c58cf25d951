package cairn.analysis.question.people;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.people.PeopleTally.CheckKey;
import cairn.analysis.question.people.PeopleTally.CompositionKey;
import cairn.analysis.question.people.PeopleTally.StepKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who came, who they are, and can what was recorded be relied on? People count once, under the type
 * of the group of the first session attended.
 *
 * @param setting plan, meetings and cutoff
 */
public record PeopleQuestion(Setting setting) implements Question<PeopleTally> {
  @Override
  public PeopleTally nothing() {
    return Tally.empty(PeopleTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(PeopleRow.TABLE, CompositionRow.TABLE, QualityRow.TABLE, FollowUpRow.TABLE);
  }

  @Override
  public void leaveOut(JudgedPerson person, PeopleTally tally) {
    tally.steps().count(new StepKey(type(person), Step.IN_RECORDS.key()));
    tally.steps().count(new StepKey(type(person), Step.LEFT_OUT_BY_AGE.key()));
  }

  @Override
  public void walk(JudgedPerson person, PeopleTally tally, Sink sink) {
    String type = type(person);
    steps(person)
        .forEach(
            (step, holds) -> {
              if (holds) {
                tally.steps().count(new StepKey(type, step.key()));
              }
            });
    for (Milestone milestone : setting.plan().milestones()) {
      if (person.courses().stream()
          .map(Course::start)
          .anyMatch(start -> milestone.isDue(start, setting.cutoff()))) {
        tally.steps().count(new StepKey(type, PeopleRow.due(milestone)));
      }
    }
    for (IntakeVariable variable : IntakeVariable.values()) {
      String category = variable.of(person.history().client());
      tally.composition().count(new CompositionKey(type, variable, category));
    }
    new QualityCounts(setting, tally.quality()).count(person);
    FollowUps.count(person, setting, tally.followUps());
  }

  private static String type(JudgedPerson person) {
    String first = person.firstType();
    return first == null ? PeopleRow.NO_SESSION : first;
  }

  private Map<Step, Boolean> steps(JudgedPerson person) {
    ClientHistory history = person.history();
    YearMonth month = YearMonth.from(setting.cutoff().lastDay());
    Map<Step, Boolean> steps = new EnumMap<>(Step.class);
    steps.put(Step.IN_RECORDS, true);
    steps.put(Step.ATTENDED, !history.attended().isEmpty());
    boolean came = history.attended().stream().anyMatch(v -> YearMonth.from(v.on()).equals(month));
    steps.put(Step.ATTENDED_THIS_MONTH, came);
    // A start that no session attended marks, an intake, is nobody's first session.
    steps.put(
        Step.NEW_THIS_MONTH,
        came && person.courses().stream().anyMatch(c -> YearMonth.from(c.start()).equals(month)));
    steps.put(Step.WITH_GOAL, !history.goals().isEmpty());
    steps.put(Step.WITH_USE_REPORT, !history.useReports().isEmpty());
    steps.put(Step.WITH_STAGE, !history.stages().isEmpty());
    return steps;
  }

  @Override
  public void answer(PeopleTally tally, EarlierAnswers earlier, Answers answers) {
    List<PeopleRow> people = new ArrayList<>();
    Counts<StepKey> steps = tally.steps().with(List.of(StepKey::ofAllTypes));
    // Where nothing was attended, that nobody has is said, and not left out.
    steps.add(new StepKey(Counts.ALL, Step.ATTENDED.key()), 0);
    steps
        .sorted()
        .forEach((key, n) -> people.add(new PeopleRow(key.groupType(), key.step(), n[0])));
    answers.put(PeopleRow.TABLE, people);
    answers.put(CompositionRow.TABLE, composition(tally.composition()));
    Counts<CheckKey> quality = tally.quality().with(List.of());
    quality.add(new CheckKey(QualityCheck.FOLLOWED_UP), FollowUps.reached(tally.followUps()));
    answers.put(QualityRow.TABLE, QualityCounts.rows(quality));
    answers.put(FollowUpRow.TABLE, FollowUps.rows(tally.followUps(), setting.plan().confidence()));
  }

  private record OfKey(String groupType, IntakeVariable variable) implements Serializable {}

  private static List<CompositionRow> composition(Counts<CompositionKey> counted) {
    Counts<CompositionKey> counts = counted.with(List.of(CompositionKey::ofAllTypes));
    Counts<OfKey> totals = new Counts<>();
    Map<CompositionKey, long[]> sorted = counts.sorted();
    sorted.forEach((key, n) -> totals.add(new OfKey(key.groupType(), key.variable()), n));
    List<CompositionRow> rows = new ArrayList<>();
    sorted.forEach(
        (key, n) ->
            rows.add(
                new CompositionRow(
                    key.groupType(),
                    key.variable(),
                    key.category(),
                    n[0],
                    totals.get(new OfKey(key.groupType(), key.variable())))));
    return rows;
  }
}
