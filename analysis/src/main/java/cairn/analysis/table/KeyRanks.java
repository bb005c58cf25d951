package cairn.analysis.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one class as numbers: the values of each component are put in the order of their words,
 * and a value's rank is its place among them, from 0. Ranks give the order of the keys without a
 * text being compared for each pair, and are what of a key must travel.
 *
 * <p>Worked example: the keys (open, 9), (open, 10), (closed, 9) have the values (closed, open) and
 * (10, 9), as words, and the ranks (1, 1), (1, 0), (0, 1).
 *
 * @param <K> the class of the keys
 */
final class KeyRanks<K extends Record> {
  private final List<List<@Nullable Object>> values = new ArrayList<>();
  private final List<Ranked<K>> cells = new ArrayList<>();

  /** A key with its ranks, and the numbers under it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by their order alone
  record Ranked<K extends Record>(K key, int[] ranks, long[] numbers) {
    private static <K extends Record> Ranked<K> of(K key, long[] numbers) {
      return new Ranked<>(key, new int[KeyWords.of(key).size()], numbers);
    }

    private static int compare(Ranked<?> one, Ranked<?> other) {
      return Arrays.compare(one.ranks, other.ranks);
    }
  }

  private KeyRanks() {}

  /** Ranks the keys of some counts. */
  static <K extends Record & Serializable> KeyRanks<K> of(Counts<K> counts) {
    KeyRanks<K> ranks = new KeyRanks<>();
    counts.forEach((key, numbers) -> ranks.cells.add(Ranked.of(key, numbers)));
    if (!ranks.cells.isEmpty()) {
      KeyWords<K> words = KeyWords.of(ranks.cells.get(0).key());
      for (int i = 0; i < words.size(); i++) {
        ranks.rank(words, i);
      }
      ranks.cells.sort(Ranked::compare);
    }
    return ranks;
  }

  private void rank(KeyWords<K> words, int component) {
    Map<@Nullable Object, Integer> rank = new HashMap<>();
    for (Ranked<K> each : cells) {
      rank.put(words.get(component, each.key()), 0);
    }
    List<@Nullable Object> sorted = new ArrayList<>(rank.keySet());
    sorted.sort(Comparator.comparing(KeyWords::word));
    for (int at = 0; at < sorted.size(); at++) {
      rank.put(sorted.get(at), at);
    }
    for (Ranked<K> each : cells) {
      each.ranks()[component] = rank.getOrDefault(words.get(component, each.key()), 0);
    }
    values.add(sorted);
  }

  /** The values of each component, in order. */
  List<List<@Nullable Object>> values() {
    return values;
  }

  /** The keys in the order of their words. */
  List<Ranked<K>> sorted() {
    return cells;
  }
}
