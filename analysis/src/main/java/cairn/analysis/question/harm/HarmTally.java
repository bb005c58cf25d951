package cairn.analysis.question.harm;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What adds up about harms.
 *
 * @param ledger occasions, people with some, people asked, days asked about
 * @param changes by group: people asked at both times, both rates in thousandths summed, squared
 *     and multiplied, people with some at the start, now, with less, with more, to none, begun
 * @param naloxone people asked, with naloxone at hand, for whom it was used, occasions of use
 * @param deaths people
 */
record HarmTally(
    Counts<LedgerKey> ledger,
    Counts<ChangedKey> changes,
    Counts<NaloxoneKey> naloxone,
    Counts<DeathKey> deaths)
    implements Tally {
  /** What stands for every kind of harm together. */
  static final String ANY = "any";

  /** One kind of harm in one month, or in all. */
  record LedgerKey(String groupType, String harm, String month) implements Serializable {
    static final List<UnaryOperator<LedgerKey>> SUMS =
        List.of(key -> new LedgerKey(ALL, key.harm, key.month));
  }

  /** People of one group asked about a harm at the start and at a milestone. */
  record ChangedKey(String groupType, String milestone, String harm, String group)
      implements Serializable {}

  /** Naloxone in one month, or in all. */
  record NaloxoneKey(String groupType, String month) implements Serializable {
    static final List<UnaryOperator<NaloxoneKey>> SUMS =
        List.of(key -> new NaloxoneKey(ALL, key.month));
  }

  /** Deaths by the time since the last session attended. */
  record DeathKey(String groupType, SinceVisit since) implements Serializable {
    static final List<UnaryOperator<DeathKey>> SUMS = List.of(key -> new DeathKey(ALL, key.since));
  }
}
