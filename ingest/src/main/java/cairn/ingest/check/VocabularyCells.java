package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.contract.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys of a vocabulary, with the nearest one for a word that is none. */
final class VocabularyCells implements CellReader {
  /** The longest vocabulary that a message lists whole. */
  private static final int LISTED = 13;

  /** How many unknown words are remembered; a file that repeats one is not searched each time. */
  private static final int REMEMBERED = 256;

  /** One kind for all keys: which of them a line says is told of nobody. */
  private static final String KIND = "labels and other spellings read as their keys";

  private final Catalogue<?> catalogue;
  private final String expected;
  private final Map<String, Breach> unknown = new HashMap<>();

  VocabularyCells(Catalogue<?> catalogue) {
    this.catalogue = catalogue;
    List<String> keys = catalogue.keys();
    this.expected =
        keys.size() <= LISTED
            ? "is none of " + String.join(", ", keys)
            : "is no key of "
                + catalogue.name()
                + ", which cairn definitions contract --format text lists";
  }

  @Override
  public Object read(String text) {
    String key = catalogue.key(text);
    if (key != null) {
      return key;
    }
    Breach known = unknown.get(text);
    if (known == null) {
      known = new Breach(Rule.VOCABULARY, expected, catalogue.nearest(text));
      if (unknown.size() < REMEMBERED) {
        unknown.put(text, known);
      }
    }
    return known;
  }

  @Override
  public @Nullable Object respell(String text) {
    String key = catalogue.meant(text);
    return key == null ? null : new Respelt(key, KIND);
  }
}
