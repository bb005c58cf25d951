package cairn.analysis.question.stage;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.person.stage.Direction;
import java.io.Serializable;

/** People who moved in a direction; with all problems together a person counts once. */
record MoverKey(String groupType, String problem, String instrument, Direction direction)
    implements Serializable {

  MoverKey ofAllTypes() {
    return new MoverKey(ALL, problem, instrument, direction);
  }

  Assessed assessed() {
    return new Assessed(groupType, problem, instrument);
  }
}
