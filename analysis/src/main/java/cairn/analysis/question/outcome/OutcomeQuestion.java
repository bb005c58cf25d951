package cairn.analysis.question.outcome;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where did people get to, by each definition and under each rule for missing records? People count
 * once, under the type of the group of the first session attended, and beside that in every type
 * attended.
 */
public final class OutcomeQuestion implements Question<OutcomeTally> {
  private final Setting setting;
  private @Nullable OutcomeCells cells;

  /** The question in its setting. */
  public OutcomeQuestion(Setting setting) {
    this.setting = setting;
  }

  @Override
  public OutcomeTally nothing() {
    return Tally.empty(OutcomeTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        TimelineRow.TABLE,
        VerdictRow.TABLE,
        OutcomeRow.TABLE,
        ReasonRow.TABLE,
        CategoryRow.TABLE,
        DefinitionRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, OutcomeTally tally, Sink sink) {
    OutcomeCells found = cells(tally);
    for (JudgedCourse judged : person.judged()) {
      CourseVerdicts verdicts = new CourseVerdicts(setting.plan(), person.id(), judged);
      verdicts.writeWeeks(sink);
      verdicts.writeVerdicts(sink);
      verdicts.count(found);
    }
  }

  private OutcomeCells cells(OutcomeTally tally) {
    OutcomeCells known = cells;
    if (known == null || !known.isOf(tally)) {
      known = new OutcomeCells(tally, setting.request(), setting.plan());
      cells = known;
    }
    return known;
  }

  @Override
  public void answer(OutcomeTally tally, EarlierAnswers earlier, Answers answers) {
    List<OutcomeDefinition> definitions = setting.request().definitions();
    Outcomes outcomes = new Outcomes(tally, setting.level());
    answers.put(OutcomeRow.TABLE, outcomes.asJudged());
    answers.put(OutcomeRow.TABLE, outcomes.underOtherRules(definitions, setting.plan().seed()));
    answers.put(ReasonRow.TABLE, VerdictSums.reasons(tally));
    answers.put(CategoryRow.TABLE, VerdictSums.categories(tally, setting.level()));
    answers.put(DefinitionRow.TABLE, definitions.stream().map(DefinitionRow::of).toList());
  }
}
