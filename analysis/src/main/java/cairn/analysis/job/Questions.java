package cairn.analysis.job;

import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.stage.StageQuestion;
import java.util.List;

/** Every question, in the order in which they are answered: a later one may read an earlier one. */
final class Questions {
  private Questions() {}

  static List<Question<?>> of(Setting setting) {
    return List.of(new StageQuestion(setting));
  }
}
