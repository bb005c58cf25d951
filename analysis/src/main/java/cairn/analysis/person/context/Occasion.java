package cairn.analysis.person.context;

import cairn.analysis.statistic.change.WithinPerson;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that came up in a person's life, and what followed it.
 *
 * @param present keys of what was there: the feelings named, the topics of the day, a way of living
 * @param outcome what followed, as a share from 0 to 1
 */
public record Occasion(SortedSet<String> present, double outcome) {
  /** Keeps a copy. */
  public Occasion {
    present = new TreeSet<>(present);
  }

  /**
   * For each thing that was there at least once, the person's occasions with it against those
   * without it. A thing that was always there has no occasions without it, and the person says
   * nothing of it.
   */
  public static SortedMap<String, WithinPerson> compare(List<Occasion> occasions) {
    SortedSet<String> known = new TreeSet<>();
    occasions.forEach(occasion -> known.addAll(occasion.present));
    SortedMap<String, WithinPerson> compared = new TreeMap<>();
    for (String key : known) {
      compared.put(
          key, WithinPerson.of(outcomes(occasions, key, true), outcomes(occasions, key, false)));
    }
    return compared;
  }

  private static double[] outcomes(List<Occasion> occasions, String key, boolean there) {
    return occasions.stream()
        .filter(occasion -> occasion.present.contains(key) == there)
        .mapToDouble(Occasion::outcome)
        .toArray();
  }
}
