package cairn.analysis.table;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that add up, each under a key that is a record: what travels between parts, months and
 * sites. A share is made from them at the end, never before.
 *
 * <p>Adding is exact (whole numbers) and does not depend on the order. There are equally many
 * numbers under each key. Not safe for several threads.
 *
 * @param <K> the key; its components are texts, enums that are {@link cairn.ingest.model.Keyed},
 *     whole numbers, or keys
 */
public final class Counts<K extends Record & Serializable> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The word for everybody once, every problem together, or whatever else a key sums over. */
  public static final String ALL = "all";

  private final transient Map<Mixed<K>, long[]> cells = new HashMap<>();

  /** A key with a hash that mixes its components: ids that differ in a digit collide otherwise. */
  private record Mixed<K extends Record>(K key, int hash) {
    static <K extends Record> Mixed<K> of(K key) {
      return new Mixed<>(key, KeyWords.of(key).hash(key));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Mixed<?> that && hash == that.hash && key.equals(that.key);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Adds the numbers to those already under the key, place by place. */
  public void add(K key, long... numbers) {
    Mixed<K> mixed = Mixed.of(key);
    long[] sums = cells.get(mixed);
    if (sums == null) {
      cells.put(mixed, numbers.clone());
      return;
    }
    for (int i = 0; i < numbers.length; i++) {
      sums[i] += numbers[i];
    }
  }

  /**
   * The numbers under a key themselves, zeros where there were none; what is added to them counts.
   */
  public long[] numbers(K key, int width) {
    return cells.computeIfAbsent(Mixed.of(key), absent -> new long[width]);
  }

  /** Adds one to the only number under the key. */
  public void count(K key) {
    add(key, 1);
  }

  /** Adds all of the other's numbers. */
  public void merge(Counts<K> other) {
    other.cells.forEach((mixed, numbers) -> add(mixed.key(), numbers));
  }

  /** The number under a key, where keys have one number; 0 where there is no such key. */
  public long get(K key) {
    return get(key, 1)[0];
  }

  /** The numbers under a key, or zeros of that width. */
  public long[] get(K key, int width) {
    long[] sums = cells.get(Mixed.of(key));
    return sums == null ? new long[width] : sums.clone();
  }

  /**
   * The same counts and, beside them, their sums over components.
   *
   * @param sums each replaces one component by {@link #ALL}; they are applied together too
   */
  public Counts<K> with(List<UnaryOperator<K>> sums) {
    Counts<K> all = new Counts<>();
    cells.forEach(
        (mixed, numbers) -> variants(mixed.key(), sums).forEach(key -> all.add(key, numbers)));
    return all;
  }

  private static <K> List<K> variants(K key, List<UnaryOperator<K>> sums) {
    List<K> keys = new ArrayList<>(List.of(key));
    for (UnaryOperator<K> sum : sums) {
      for (K known : List.copyOf(keys)) {
        K summed = sum.apply(known);
        if (!summed.equals(known)) {
          keys.add(summed);
        }
      }
    }
    return keys;
  }

  /** Everything, in the order of the words of the keys: enums by key, numbers as text. */
  public Map<K, long[]> sorted() {
    Map<K, long[]> sorted = new LinkedHashMap<>();
    KeyRanks.of(this).sorted().forEach(cell -> sorted.put(cell.key(), cell.numbers()));
    return sorted;
  }

  /** Everything, in no order: for what does not depend on one, such as other sums. */
  public void forEach(BiConsumer<K, long[]> each) {
    cells.forEach((mixed, numbers) -> each.accept(mixed.key(), numbers));
  }

  /** How many keys. */
  public int size() {
    return cells.size();
  }

  /** Travels packed: the hash of an enum is another one in another process. */
  private Object writeReplace() {
    return PackedCounts.of(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("counts travel packed");
  }
}
