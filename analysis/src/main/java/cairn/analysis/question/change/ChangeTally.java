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
 */
record ChangeTally(
    Counts<ChangeKey> changes, Counts<ChangeKey> byChance, Counts<PairKey> beforeAfter)
    implements Tally {

  /** People of one group known at the start and at a milestone. */
  record PairKey(String groupType, String problem, String milestone, String group)
      implements Serializable {}
}
