package cairn.analysis.question.change;

import cairn.analysis.person.context.WeighedScores;
import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.table.Counts;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * People of one group with the same scores of a side of the balance.
 *
 * @param what the milestone, the questionnaire and the side
 * @param groupType the type first attended
 * @param group with whom they share errors
 * @param before at the start, in thousandths of a point
 * @param after later, in thousandths, or {@link #NOT_SINCE}
 */
record WeighedKey(What what, String groupType, String group, long before, long after)
    implements Serializable {
  /** What stands for no later score. */
  static final long NOT_SINCE = Long.MIN_VALUE;

  /** Thousandths of a point. */
  static final double UNIT = 1000;

  /** What is weighed, and when. */
  record What(String milestone, String instrument, Side side) implements Serializable {}

  static WeighedKey of(String milestone, String groupType, String group, WeighedScores scores) {
    Double after = scores.after();
    return new WeighedKey(
        new What(milestone, scores.instrument().key(), scores.side()),
        groupType,
        group,
        thousandths(scores.before()),
        after == null ? NOT_SINCE : thousandths(after));
  }

  private static long thousandths(@Nullable Double score) {
    return score == null ? 0 : Math.round(score * UNIT);
  }

  WeighedKey ofAllTypes() {
    return new WeighedKey(what, Counts.ALL, group, before, after);
  }

  boolean isPair() {
    return after != NOT_SINCE;
  }

  double start() {
    return before / UNIT;
  }

  double then() {
    return after / UNIT;
  }

  double change() {
    return (after - before) / UNIT;
  }
}
