package cairn.analysis.question.change;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;

/**
 * What adds up about changes.
 *
 * @param changes people with a part, of those judged or left open, of these left open
 * @param byChance people, verdicts, chance in millionths, people who had it
 * @param beforeAfter people whose days of use in 28 are known at the start and then: people, both
 *     days summed, squared and multiplied, and the change at both ends of what reports leave open,
 *     in thousandths of a day
 * @param beside people by less use and a safer way of using
 * @param weighed people by what they said speaks for a change and against it
 */
record ChangeTally(
    Counts<ChangeKey> changes,
    Counts<ChangeKey> byChance,
    Counts<PairKey> beforeAfter,
    Counts<BesideKey> beside,
    Counts<WeighedKey> weighed)
    implements Tally {

  /** People with both, one or neither, by the key of {@link Together}. */
  record BesideKey(String groupType, String milestone, String together) implements Serializable {
    /** What stands for people of whom one of the two is not known. */
    static final String NOT_KNOWN = "not_known";

    BesideKey ofAllTypes() {
      return new BesideKey(Counts.ALL, milestone, together);
    }

    BesideKey of(String other) {
      return new BesideKey(groupType, milestone, other);
    }
  }

  /** People of one group known at the start and at a milestone. */
  record PairKey(String groupType, String problem, String milestone, String group)
      implements Serializable {}
}
