package cairn.analysis.result;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that add up, each under a key of words: what travels between parts, months and sites. A
 * share is made from them at the end, never before.
 *
 * <p>Adding is exact (whole numbers) and does not depend on the order. Not safe for several
 * threads.
 */
public final class Counts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Key, long[]> cells = new HashMap<>();

  /** Adds the numbers to those already under the key, place by place. */
  public void add(Key key, long... numbers) {
    long[] sums = cells.get(key);
    if (sums == null) {
      cells.put(key, numbers.clone());
      return;
    }
    for (int i = 0; i < numbers.length; i++) {
      sums[i] += numbers[i];
    }
  }

  /** Adds one to the only number under the key. */
  public void count(String... words) {
    add(new Key(words), 1);
  }

  /** Adds all of the other's numbers. */
  public void merge(Counts other) {
    other.cells.forEach(this::add);
  }

  /** The numbers under a key, or zeros of that width. */
  public long[] get(int width, String... words) {
    long[] sums = cells.get(new Key(words));
    return sums == null ? new long[width] : sums.clone();
  }

  /** Everything, in the order of the keys. */
  public Map<Key, long[]> sorted() {
    return new TreeMap<>(cells);
  }

  /** How many keys. */
  public int size() {
    return cells.size();
  }

  /** Words that together name a cell; ordered word by word. */
  public static final class Key implements Comparable<Key>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] words;
    private final int hash;

    /** Takes the words as they are. */
    public Key(String... words) {
      this.words = words;
      this.hash = mixed(words);
    }

    /** Keys of ids that differ in a digit collide by the thousand under a sum of 31s. */
    private static int mixed(String[] words) {
      long mixed = 1;
      for (String word : words) {
        mixed = (mixed ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
      }
      return (int) mixed;
    }

    /** One of the words. */
    public String word(int place) {
      return words[place];
    }

    /** The same key with another word in one place. */
    public Key with(int place, String word) {
      String[] changed = words.clone();
      changed[place] = word;
      return new Key(changed);
    }

    @Override
    public int compareTo(Key other) {
      return Arrays.compare(words, other.words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && Arrays.equals(words, key.words);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return "a key of " + words.length + " words";
    }
  }
}
