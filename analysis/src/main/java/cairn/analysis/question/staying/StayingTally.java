package cairn.analysis.question.staying;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.model.EndClass;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What adds up about stays. First stays are of people: one a person and type.
 *
 * @param ends first stays; under "all" the one in the type a person came to first, where that type
 *     is asked about stopping
 * @param stays first stays with whom errors are shared, as a rule the group they began in; under
 *     "all" the same as above
 * @param gaps first stays as other gaps would have them
 * @param returns stays that ended with a gap and whose time to come back is over, of those with
 *     another one within that time
 */
public record StayingTally(
    Counts<EndKey> ends, Counts<StayKey> stays, Counts<GapKey> gaps, Counts<ReturnKey> returns)
    implements Tally {

  /** First stays that ended alike after as many days. */
  record EndKey(String groupType, EndClass end, int days) implements Serializable {}

  /** The same of those that began in one group. */
  record StayKey(String groupType, String group, EndClass end, int days) implements Serializable {}

  /** The same where so many days without a session end a stay. */
  record GapKey(String groupType, int gap, EndClass end, int days) implements Serializable {}

  /** Stays in a type. */
  record ReturnKey(String groupType) implements Serializable {}

  /** In how many groups the first stays of each type began. */
  public Map<String, Integer> groups() {
    Map<String, Set<String>> groups = new HashMap<>();
    stays
        .sorted()
        .keySet()
        .forEach(
            stay ->
                groups.computeIfAbsent(stay.groupType(), t -> new TreeSet<>()).add(stay.group()));
    groups.remove(Counts.ALL);
    Map<String, Integer> sizes = new HashMap<>();
    groups.forEach((type, own) -> sizes.put(type, own.size()));
    return sizes;
  }
}
