package cairn.ingest.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One vocabulary: its entries by key, in the order written. A word of a file is looked up with
 * {@link #key}, which gives back the catalogue's own text, so that ten million rows share it.
 *
 * @param <T> what an entry is
 */
public final class Catalogue<T> {
  private final String name;
  private final Map<String, T> entries;
  private final Map<String, String> labels;
  private final Map<String, String> words;
  private final Map<String, String> spellings;

  /**
   * @param name the vocabulary's name
   * @param entries entries by key, in order
   * @param labels what a reader sees, by key
   * @param aliases other words that are accepted on input, each with the key that it means
   */
  Catalogue(
      String name,
      Map<String, T> entries,
      Map<String, String> labels,
      Map<String, String> aliases) {
    this.name = name;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    this.labels = Map.copyOf(labels);
    Map<String, String> all = new HashMap<>(aliases);
    entries.keySet().forEach(key -> all.put(key, key));
    this.words = Map.copyOf(all);
    this.spellings = spellings();
  }

  /** By each word or label in one form the key that it means; none that could mean two. */
  private Map<String, String> spellings() {
    Map<String, String> found = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    words.forEach((word, key) -> spelling(word, key, found, doubtful));
    labels.forEach((key, label) -> spelling(label, key, found, doubtful));
    found.keySet().removeAll(doubtful);
    return Map.copyOf(found);
  }

  private static void spelling(
      String word, String key, Map<String, String> found, Set<String> doubtful) {
    String form = form(word);
    String other = found.putIfAbsent(form, key);
    if (other != null && !other.equals(key)) {
      doubtful.add(form);
    }
  }

  /** A word in small letters, whatever stands between its parts. */
  private static String form(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }

  /** The vocabulary's name, which is its file's name. */
  public String name() {
    return name;
  }

  /** The keys, in the order written. */
  public List<String> keys() {
    return new ArrayList<>(entries.keySet());
  }

  /** Every word that is accepted on input: the keys, then other words for them, sorted. */
  public List<String> words() {
    List<String> all = keys();
    words.keySet().stream().filter(w -> !entries.containsKey(w)).sorted().forEach(all::add);
    return all;
  }

  /** The entries, in the order written. */
  public Collection<T> values() {
    return entries.values();
  }

  /** The shared key that a word of a file means, or null for an unknown word. */
  public @Nullable String key(String word) {
    return words.get(word);
  }

  /** The key whose label, or word in other letters, somebody wrote; null for none or for two. */
  public @Nullable String meant(String word) {
    return spellings.get(form(word));
  }

  /** The entry that a word of a file means, or null for an unknown word. */
  public @Nullable T get(String word) {
    T entry = entries.get(word);
    if (entry == null) {
      String key = words.get(word);
      return key == null ? null : entries.get(key);
    }
    return entry;
  }

  /**
   * The entry of a key that has been checked before.
   *
   * @throws IllegalArgumentException for an unknown key, which it does not repeat
   */
  public T require(String key) {
    T entry = get(key);
    if (entry == null) {
      throw new IllegalArgumentException("not a key of " + name);
    }
    return entry;
  }

  /** What a reader sees for a key. */
  public String label(String key) {
    String label = labels.get(key);
    if (label == null) {
      throw new IllegalArgumentException("not a key of " + name);
    }
    return label;
  }

  /** The key that a mistyped word probably means, or null. */
  public @Nullable String nearest(String word) {
    return Nearest.of(word, entries.keySet());
  }
}
