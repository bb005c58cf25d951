package cairn.analysis.question.profile;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.EmptyTally;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.analysis.question.profile.ProfiledPeople.Person;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import cairn.analysis.table.Sink;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a site, a group or a month stand out? The people are those of the comparisons, read back at
 * once; above a million starts only months are told.
 *
 * @param setting plan and meetings
 */
public record ProfileQuestion(Setting setting) implements Question<EmptyTally> {
  @Override
  public EmptyTally nothing() {
    return new EmptyTally();
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(ProfileRow.TABLE, MonthChartRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, EmptyTally tally, Sink sink) {}

  @Override
  public void answer(EmptyTally tally, EarlierAnswers earlier, Answers answers) {
    StudyPlan plan = setting.plan();
    List<String> outcomes =
        setting.request().definitions().stream().map(OutcomeDefinition::id).toList();
    int primary = outcomes.indexOf(plan.primaryOutcome());
    List<Person> people = new ArrayList<>();
    if (primary >= 0 && earlier.count(SubjectRow.TABLE) <= PeopleReading.MOST_PEOPLE) {
      PeopleReading reading = new PeopleReading(plan.covariates(), outcomes);
      ProfiledPeople profiled = new ProfiledPeople(reading, primary);
      earlier.people(SubjectRow.TABLE, profiled::subject);
      earlier.people(JudgedRow.TABLE, profiled::judged);
      people.addAll(profiled.people());
      answers.put(ProfileRow.TABLE, profiles(people, reading.people()));
    } else {
      answers.put(ProfileRow.TABLE, List.of());
    }
    answers.put(MonthChartRow.TABLE, MonthCharts.rows(people, earlier.rows(MonthRow.TABLE)));
  }

  private List<ProfileRow> profiles(List<Person> people, ComparedPeople all) {
    if (people.stream().noneMatch(Person::hasVerdict)) {
      return List.of();
    }
    Profiles profiles = new Profiles(setting.plan(), CaseMix.of(people, all));
    List<ProfileRow> rows = new ArrayList<>();
    rows.addAll(
        profiles.rows(Unit.SITE, people, person -> group(person.group()).siteId(), site -> null));
    rows.addAll(
        profiles.rows(
            Unit.GROUP,
            people,
            person ->
                group(person.group()).type().asked().clusteredByGroup() ? person.group() : null,
            id -> group(id).type().key()));
    return ProfileRow.TABLE.inKeyOrder(rows);
  }

  private Group group(String id) {
    return setting.meetings().group(new GroupId(id));
  }
}
