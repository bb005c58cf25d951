package cairn.analysis.question.stage;

import static cairn.analysis.table.Counts.ALL;

import java.io.Serializable;

/** People whose pairs went so many times in each direction; see {@link MovePattern#word}. */
record PatternKey(String groupType, String problem, String instrument, String pattern)
    implements Serializable {

  PatternKey ofAllTypes() {
    return new PatternKey(ALL, problem, instrument, pattern);
  }

  Assessed assessed() {
    return new Assessed(groupType, problem, instrument);
  }
}
