package cairn.ingest.source.field;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of other people's questionnaires, which Cairn understands and never writes. They stand in a
 * file, so that what is read is apart from what is said.
 *
 * @param choices keys by word by vocabulary
 * @param noDaysOfUse words of questions that ask for something else than days of use
 */
record OtherWords(Map<String, Map<String, String>> choices, List<String> noDaysOfUse) {
  private static final String FILE = "words.yaml";
  private static final String ALSO = "also";

  /** The words that are shipped. */
  static final OtherWords SHIPPED = read();

  /** The key that a word means in a vocabulary, or null where it means none for sure. */
  @Nullable String key(String vocabulary, String word) {
    return choices.getOrDefault(vocabulary, Map.of()).get(word);
  }

  private static OtherWords read() {
    Mistakes mistakes = new Mistakes();
    try (InputStreamReader text =
        new InputStreamReader(
            Objects.requireNonNull(OtherWords.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      YamlMapping root = YamlNode.read(text, FILE, mistakes).orElseThrow().mapping();
      Map<String, Map<String, String>> choices = new HashMap<>();
      root.mapping("choices")
          .entries()
          .forEach((vocabulary, keys) -> choices.put(vocabulary, words(keys.mapping())));
      OtherWords words = new OtherWords(choices, root.mapping("no_days_of_use").texts(ALSO));
      root.finish();
      mistakes.throwIfAny();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> words(YamlMapping keys) {
    Map<String, String> words = new HashMap<>();
    keys.entries()
        .forEach((key, entry) -> entry.mapping().texts(ALSO).forEach(word -> words.put(word, key)));
    return words;
  }
}
