package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.release.table.Bin;
import java.util.List;

/** The words for measures and their categories in a language. */
final class MeasureWords {
  private MeasureWords() {}

  /** The words for a measure. */
  static String measure(String key, Language language) {
    return language.say("measure." + key);
  }

  /** The words for a category, or for several that are counted together. */
  static String bin(Bin bin, Language language) {
    List<String> words = bin.of().stream().map(key -> category(key, language)).toList();
    if (bin.key().equals(Bin.REST)) {
      return language.say("bin.rest", String.join(", ", words));
    }
    String joined = words.get(0);
    for (String word : words.subList(1, words.size())) {
      joined = language.say("bin.or", joined, word);
    }
    return language.capital(joined);
  }

  private static String category(String key, Language language) {
    String message = "category." + key;
    return language.has(message) ? language.say(message) : key.replace('_', ' ');
  }
}
