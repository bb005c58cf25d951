package cairn.analysis.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All definitions by id, in the order written. */
public final class DefinitionLibrary {
  private static final List<String> FILES =
      List.of(
          "abstinence",
          "moderation",
          "reduction",
          "return_to_use",
          "safer_use",
          "wellbeing",
          "trial_words");

  private final Map<String, OutcomeDefinition> byId;

  private DefinitionLibrary(Collection<OutcomeDefinition> definitions) {
    Map<String, OutcomeDefinition> ids = new LinkedHashMap<>();
    definitions.forEach(definition -> ids.put(definition.id(), definition));
    this.byId = Collections.unmodifiableMap(ids);
  }

  /** The project's own definitions. */
  public static DefinitionLibrary load() {
    DefinitionReader reader = new DefinitionReader(List.of(), null);
    for (String name : FILES) {
      String file = name + ".yaml";
      try (InputStream stream =
              Objects.requireNonNull(
                  DefinitionLibrary.class.getResourceAsStream(file), "a packaged file");
          Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        reader.add(text, file);
      } catch (IOException e) {
        throw new UncheckedIOException("a packaged file cannot be read", e);
      }
    }
    return new DefinitionLibrary(reader.finish());
  }

  /**
   * These definitions and those of a file.
   *
   * @param text the file's text
   * @param file its name, for messages
   * @param problems keys of the problems that a definition may name
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException naming everything that is wrong in
   *     the file: each with its line, and with the nearest known word where there is one
   */
  public DefinitionLibrary with(Reader text, String file, Collection<String> problems) {
    DefinitionReader reader = new DefinitionReader(byId.values(), problems);
    reader.add(text, file);
    List<OutcomeDefinition> all = new ArrayList<>(byId.values());
    all.addAll(reader.finish());
    return new DefinitionLibrary(all);
  }

  /** All of them. */
  public List<OutcomeDefinition> all() {
    return List.copyOf(byId.values());
  }

  /** Those that a report uses without being asked. */
  public List<OutcomeDefinition> defaults() {
    return byId.values().stream().filter(OutcomeDefinition::isDefault).toList();
  }

  /** The definition of an id, or null without one. */
  public @Nullable OutcomeDefinition get(String id) {
    return byId.get(id);
  }

  /** The published columns on weekly words, quirks included, in the order of the library. */
  public WordLibrary words() {
    return new WordLibrary(
        byId.values().stream()
            .filter(definition -> definition.id().endsWith(WordLibrary.AS_PUBLISHED))
            .toList());
  }
}
