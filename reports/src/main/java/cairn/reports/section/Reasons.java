package cairn.reports.section;

import cairn.analysis.verdict.Reason;
import java.util.Arrays;

/** The words for the keys of reasons. */
final class Reasons {
  private Reasons() {}

  /** The reason as a sentence's beginning; a key unknown here with spaces for underscores. */
  static String words(String key) {
    return Arrays.stream(Reason.values())
        .filter(r -> r.key().equals(key))
        .findFirst()
        .map(r -> Words.capital(r.sentence()))
        .orElse(Words.capital(key.replace('_', ' ')));
  }
}
