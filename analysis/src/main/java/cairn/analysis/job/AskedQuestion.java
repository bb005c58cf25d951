package cairn.analysis.job;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Question;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with what it has counted.
 *
 * @param <T> what it counts
 */
record AskedQuestion<T extends Tally>(Question<T> question, T tally) {
  /** Every question with nothing counted yet. */
  static List<AskedQuestion<?>> of(List<Question<?>> questions) {
    List<AskedQuestion<?>> asked = new ArrayList<>();
    questions.forEach(question -> asked.add(begun(question)));
    return asked;
  }

  private static <T extends Tally> AskedQuestion<T> begun(Question<T> question) {
    return new AskedQuestion<>(question, question.nothing());
  }

  void walk(JudgedPerson person, Sink sink) {
    question.walk(person, tally, sink);
  }

  void leaveOut(JudgedPerson person) {
    question.leaveOut(person, tally);
  }
}
