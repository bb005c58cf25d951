package cairn.analysis.question.plan;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.EmptyTally;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally;
import cairn.analysis.table.Sink;
import cairn.ingest.contract.RecordTable;
import java.util.List;

/**
 * By which plan were the results made? Nothing is counted for it.
 *
 * @param setting the plan, and the request it was read from
 */
public record PlanQuestion(Setting setting) implements Question<EmptyTally> {
  @Override
  public EmptyTally nothing() {
    return new EmptyTally();
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(PlanRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, EmptyTally tally, Sink sink) {}

  @Override
  public void answer(EmptyTally tally, EarlierAnswers earlier, Answers answers) {
    String reference = earlier.tally(PeopleTally.class).reference(setting);
    answers.put(PlanRow.TABLE, PublishedPlan.rows(setting.request(), reference));
  }
}
