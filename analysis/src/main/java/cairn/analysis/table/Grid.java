package cairn.analysis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places for what is counted under words that are all known before anything is: an array is asked
 * at a place where a map would have to be asked for a key. Each word stands on an axis, and a
 * crossing of words, one of each axis, has its own place:
 *
 * <p>place = ((w₁ · n₂ + w₂) · n₃ + w₃) …, with wᵢ the word's place on its axis, from 0, and nᵢ how
 * many words the axis has.
 *
 * <p>Worked example: of the axes (open, closed) and (alcohol, opioid, tobacco) the crossing
 * (closed, tobacco) is at 1 · 3 + 2 = 5, the last of 6 places.
 */
public final class Grid {
  private final List<Map<String, Integer>> axes;

  private Grid(List<Map<String, Integer>> axes) {
    this.axes = axes;
  }

  /**
   * A grid of some axes.
   *
   * @param axes the words of each; a word that comes twice has one place
   */
  @SafeVarargs
  public static Grid of(List<String>... axes) {
    List<Map<String, Integer>> all = new ArrayList<>();
    for (List<String> axis : axes) {
      all.add(places(axis));
    }
    return new Grid(all);
  }

  private static Map<String, Integer> places(List<String> words) {
    Map<String, Integer> places = new HashMap<>();
    words.forEach(word -> places.putIfAbsent(word, places.size()));
    return places;
  }

  /** How many places there are. */
  public int size() {
    int size = 1;
    for (Map<String, Integer> axis : axes) {
      size = Math.multiplyExact(size, axis.size());
    }
    return size;
  }

  /**
   * The place of a crossing.
   *
   * @param words one of each axis, in their order
   * @throws IllegalArgumentException where an axis lacks its word
   */
  public int place(String... words) {
    int place = 0;
    for (int i = 0; i < words.length; i++) {
      Map<String, Integer> axis = axes.get(i);
      Integer at = axis.get(words[i]);
      if (at == null) {
        throw new IllegalArgumentException(words[i] + " is on no axis of what is counted");
      }
      place = place * axis.size() + at;
    }
    return place;
  }
}
