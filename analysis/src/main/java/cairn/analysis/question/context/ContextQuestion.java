package cairn.analysis.question.context;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.context.ActsByPart;
import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.GoalChange;
import cairn.analysis.person.context.NextGroup;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.context.ContextTally.ActsKey;
import cairn.analysis.question.context.ContextTally.CareKey;
import cairn.analysis.question.context.ContextTally.GoalChangeKey;
import cairn.analysis.question.context.ContextTally.NextKey;
import cairn.analysis.question.context.ContextTally.RecordedKey;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.Part;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which feelings, topics and choices go with use, goals and staying; and where do people go next?
 *
 * @param setting plan, meetings and cutoff
 * @param ownTime counts a person's own weeks
 */
public record ContextQuestion(Setting setting, OwnTime ownTime) implements Question<ContextTally> {
  private static final int ACT_DAYS = 28;

  /** In a setting. */
  public ContextQuestion(Setting setting) {
    this(
        setting,
        new OwnTime(
            WordRule.usual().withCoveredDays(setting.plan().minimumDaysInWeek()),
            setting.request().judge(setting.meetings()).families()));
  }

  @Override
  public ContextTally nothing() {
    return Tally.empty(ContextTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        WithinPersonRow.TABLE,
        UseByLivingRow.TABLE,
        StayingByRow.TABLE,
        NextGroupRow.TABLE,
        CareBegunRow.TABLE,
        SaferActsRow.TABLE,
        GoalChangeRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, ContextTally tally, Sink sink) {
    if (person.courses().isEmpty()) {
      return;
    }
    ClientHistory history = person.judged().get(0).history();
    Course first = person.courses().get(0);
    String type = first.firstType().key();
    RecordKind.of(history).forEach(kind -> tally.seen().count(new RecordedKey(kind)));
    ownTime.count(history, new Period(first.start(), setting.cutoff().until()), tally);
    care(history, first.start(), type, tally);
    acts(history, first.start(), type, tally);
    GoalChange change = GoalChange.of(person.goals());
    if (change != null) {
      tally.goalChanges().count(new GoalChangeKey(type, change.direction(), change.days()));
    }
    if (!history.attended().isEmpty()) {
      stays(person.judged().get(0), history, tally);
    }
  }

  private void stays(JudgedCourse first, ClientHistory history, ContextTally tally) {
    String type = first.course().firstType().key();
    for (Episode stay :
        Episodes.of(history, setting.meetings(), setting.plan()::gapOf, setting.cutoff())) {
      if (stay.number() == 1) {
        String next = NextGroup.of(stay, history.attended(), setting.cutoff());
        if (next != null) {
          tally.after().next().count(new NextKey(stay.type().key(), next));
        }
        if (stay.type().key().equals(type) && stay.type().asked().stopping()) {
          new AfterSigns(history, stay, first.cluster(), tally).count();
        }
      }
    }
  }

  private void care(ClientHistory history, LocalDate start, String type, ContextTally tally) {
    if (!setting.cutoff().knows(start.plusDays(CareStart.WITHIN_DAYS))) {
      return;
    }
    for (CareStart sort : CareStart.values()) {
      tally
          .after()
          .care()
          .add(new CareKey(type, sort), 1, sort.began(history.care(), start) ? 1 : 0);
    }
  }

  private void acts(ClientHistory history, LocalDate start, String type, ContextTally tally) {
    for (Milestone milestone : setting.plan().due(start, setting.cutoff())) {
      LocalDate day = milestone.day(start, setting.cutoff());
      Map<Part, Integer> done =
          ActsByPart.of(history.safetyReports(), new Period(day.minusDays(ACT_DAYS), day));
      long of = done.values().stream().mapToLong(Integer::longValue).sum();
      if (of > 0) {
        for (Part part : Part.values()) {
          tally
              .acts()
              .add(
                  new ActsKey(type, milestone.key(), part),
                  RatioOfTotals.ofPerson(done.getOrDefault(part, 0), of).numbers());
        }
      }
    }
  }

  @Override
  public void answer(ContextTally tally, EarlierAnswers earlier, Answers answers) {
    double level = setting.level();
    answers.put(
        WithinPersonRow.TABLE,
        PeopleAgainstThemselves.rows(tally, setting.request().contract().catalogues(), level));
    answers.put(UseByLivingRow.TABLE, UseByLiving.rows(tally, level));
    answers.put(StayingByRow.TABLE, EarlySigns.rows(tally, level));
    NextSteps next = new NextSteps(tally, level);
    answers.put(NextGroupRow.TABLE, next.groups());
    answers.put(CareBegunRow.TABLE, next.care());
    answers.put(SaferActsRow.TABLE, next.acts());
    answers.put(GoalChangeRow.TABLE, GoalChanges.rows(tally, level));
  }
}
