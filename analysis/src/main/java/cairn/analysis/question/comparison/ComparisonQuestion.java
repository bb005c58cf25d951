package cairn.analysis.question.comparison;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.EmptyTally;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.question.people.PeopleTally;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import cairn.analysis.table.Sink;
import cairn.ingest.contract.RecordTable;
import java.util.List;

/**
 * Do group types differ once chance and who is in them are allowed for? An adjusted difference does
 * not add up over parts, so the people are written in the walk and read back at once, up to a
 * million starts; above that differences are plain only, and say so.
 */
public final class ComparisonQuestion implements Question<EmptyTally> {
  /** What progress tells when group types are compared. */
  public static final String COMPARED = "group types compared";

  private final Setting setting;
  private final Subjects subjects;
  private final JudgedWords words;

  /** The question of a month. */
  public ComparisonQuestion(Setting setting) {
    this.setting = setting;
    this.subjects = new Subjects(setting.plan());
    this.words = JudgedWords.of(setting.request());
  }

  @Override
  public EmptyTally nothing() {
    return new EmptyTally();
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        SubjectRow.TABLE,
        JudgedRow.TABLE,
        DifferenceRow.TABLE,
        ComparisonRow.TABLE,
        BalanceRow.TABLE,
        OverlapRow.TABLE,
        PropensityRow.TABLE,
        MissingSensitivityRow.TABLE,
        TippingRow.TABLE,
        ResponseRow.TABLE);
  }

  @Override
  public String progressStage() {
    return COMPARED;
  }

  @Override
  public void walk(JudgedPerson person, EmptyTally tally, Sink sink) {
    for (JudgedCourse judged : person.judged()) {
      sink.write(SubjectRow.TABLE, subjects.row(person, judged));
      words.rows(person, judged).forEach(row -> sink.write(JudgedRow.TABLE, row));
    }
  }

  @Override
  public void answer(EmptyTally tally, EarlierAnswers earlier, Answers answers) {
    StudyPlan plan = setting.plan();
    String reference = earlier.tally(PeopleTally.class).reference(setting);
    List<TypePair> pairs =
        TypePair.against(earlier.tally(OutcomeTally.class).clusters(), plan, reference);
    answers.put(DifferenceRow.TABLE, PlainDifferences.rows(pairs, reference));
    long most = PeopleReading.MOST_PEOPLE;
    Comparison comparison =
        earlier.count(SubjectRow.TABLE) > most
            ? Comparison.plain(PlainOnly.of(pairs, plan, reference, most))
            : Comparison.of(people(earlier), plan, reference);
    comparison.publish(answers);
  }

  private ComparedPeople people(EarlierAnswers earlier) {
    PeopleReading reading =
        new PeopleReading(setting.plan().covariates(), JudgedWords.outcomes(setting.request()));
    earlier.people(SubjectRow.TABLE, reading::subject);
    earlier.people(JudgedRow.TABLE, reading::judged);
    return reading.people();
  }
}
