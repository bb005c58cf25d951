package cairn.analysis.question.stage;

import static cairn.analysis.table.Counts.ALL;

import cairn.ingest.model.Stage;
import java.io.Serializable;

/** Two assessments one right after the other, so many days apart. */
record ConsecutiveKey(
    String groupType, String problem, String instrument, Stage from, Stage to, int days)
    implements Serializable {

  ConsecutiveKey ofAllProblems() {
    return new ConsecutiveKey(groupType, ALL, instrument, from, to, days);
  }
}
