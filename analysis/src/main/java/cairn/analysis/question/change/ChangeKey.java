package cairn.analysis.question.change;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.definition.fact.ChangePart;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/** A part of any change, by its key, or {@link #ANY}. */
record ChangeKey(String groupType, String milestone, ChangeDirection way, String part)
    implements Serializable {
  /** What stands for at least one of the parts. */
  static final String ANY = "any";

  static final List<UnaryOperator<ChangeKey>> SUMS = List.of(ChangeKey::ofAllTypes);

  private ChangeKey ofAllTypes() {
    return new ChangeKey(ALL, milestone, way, part);
  }

  ChangeKey of(ChangePart other) {
    return new ChangeKey(groupType, milestone, way, other.key());
  }
}
