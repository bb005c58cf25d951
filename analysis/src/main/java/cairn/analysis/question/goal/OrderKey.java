package cairn.analysis.question.goal;

import cairn.analysis.table.Counts;
import cairn.ingest.model.Keyed;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * People of one group alike in what they put first at the start and at a milestone.
 *
 * @param groupType the type first attended
 * @param milestone its key
 * @param group with whom they share errors
 * @param atStart what came first within four weeks of the start, or {@link #NOT_TOLD}
 * @param then what came first at the milestone, or {@link #NOT_TOLD}
 * @param moved what became of the first
 */
record OrderKey(
    String groupType, String milestone, String group, String atStart, String then, Moved moved)
    implements Serializable {
  /** What stands for no order. */
  static final String NOT_TOLD = "";

  /** What the person's own goals say of it. */
  enum Moved implements Keyed {
    MET_OR_PARTLY,
    NOT_MET,
    NOT_REVIEWED;

    static Moved of(@Nullable Boolean moved) {
      return moved == null ? NOT_REVIEWED : moved ? MET_OR_PARTLY : NOT_MET;
    }
  }

  OrderKey ofAllTypes() {
    return new OrderKey(Counts.ALL, milestone, group, atStart, then, moved);
  }

  boolean isTold() {
    return !atStart.equals(NOT_TOLD) || !then.equals(NOT_TOLD);
  }

  boolean isToldAgain() {
    return !atStart.equals(NOT_TOLD) && !then.equals(NOT_TOLD);
  }

  boolean isToldOnce() {
    return !atStart.equals(NOT_TOLD) && then.equals(NOT_TOLD);
  }

  boolean isToldLate() {
    return atStart.equals(NOT_TOLD) && !then.equals(NOT_TOLD);
  }

  boolean isChanged() {
    return isToldAgain() && !atStart.equals(then);
  }
}
