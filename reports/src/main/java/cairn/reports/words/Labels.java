package cairn.reports.words;

import cairn.analysis.table.Counts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words for keys, by vocabulary, and the order of the keys. A key without words is shown with
 * spaces for its underscores, so that nothing disappears.
 */
public final class Labels {
  /** Name of the vocabulary of kinds of group. */
  public static final String GROUP_TYPES = "group_types";

  /** Name of the vocabulary of what people want to change. */
  public static final String PROBLEMS = "problems";

  /** Harms and protective acts. */
  public static final String BEHAVIORS = "behaviors";

  /** Name of the vocabulary of kinds of goal. */
  public static final String GOAL_TYPES = "goal_types";

  /** Name of the vocabulary of stages of change. */
  public static final String STAGES = "stages";

  /** Name of the vocabulary of ways to assess a stage. */
  public static final String STAGE_INSTRUMENTS = "stage_instruments";

  private final Map<String, Map<String, String>> words;

  private Labels(Map<String, Map<String, String>> words) {
    this.words = words;
  }

  /** Words by vocabulary and key; the order of the keys is kept. */
  public static Labels of(Map<String, Map<String, String>> words) {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    words.forEach((vocabulary, keys) -> copy.put(vocabulary, new LinkedHashMap<>(keys)));
    return new Labels(copy);
  }

  /** The words for a key of a vocabulary. */
  public String of(String vocabulary, String key) {
    return words.getOrDefault(vocabulary, Map.of()).getOrDefault(key, plain(key));
  }

  /** Whether a vocabulary has words for a key. */
  public boolean isKnown(String vocabulary, String key) {
    return words.getOrDefault(vocabulary, Map.of()).containsKey(key);
  }

  /** The words for a key in the middle of a sentence, with a small first letter. */
  public String inSentence(String vocabulary, String key) {
    return Words.small(of(vocabulary, key));
  }

  /**
   * Keys in the order of their vocabulary: "all" first, then those it knows, then the others in the
   * order given.
   */
  public List<String> inOrder(String vocabulary, Collection<String> keys) {
    List<String> ordered = new ArrayList<>();
    if (keys.contains(Counts.ALL)) {
      ordered.add(Counts.ALL);
    }
    words.getOrDefault(vocabulary, Map.of()).keySet().stream()
        .filter(keys::contains)
        .filter(key -> !ordered.contains(key))
        .forEach(ordered::add);
    keys.stream().filter(key -> !ordered.contains(key)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private static String plain(String key) {
    String spaced = key.replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
