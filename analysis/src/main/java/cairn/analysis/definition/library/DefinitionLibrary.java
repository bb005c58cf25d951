package cairn.analysis.definition.library;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.fact.ChangeDefinitions;
import cairn.analysis.definition.record.ReliableChange;
import cairn.analysis.person.plan.ScoreSpread;
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
import java.util.function.Function;
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
          "harm",
          "wellbeing",
          "trial_words");

  private final Map<String, OutcomeDefinition> byId;
  private final RuleVocabulary kinds;

  private DefinitionLibrary(Collection<OutcomeDefinition> definitions, RuleVocabulary kinds) {
    this.kinds = kinds;
    Map<String, OutcomeDefinition> ids = new LinkedHashMap<>();
    definitions.forEach(definition -> ids.put(definition.id(), definition));
    this.byId = Collections.unmodifiableMap(ids);
  }

  /** The project's own definitions on use, as they are without a study plan. */
  public static DefinitionLibrary load() {
    return load(Map.of());
  }

  /**
   * The project's own definitions on use.
   *
   * @param spreads standard deviation and reliability of days of use by problem, from the plan
   */
  public static DefinitionLibrary load(Map<String, ScoreSpread> spreads) {
    RuleVocabulary kinds = new RuleVocabulary(spreads, Map.of());
    return new DefinitionLibrary(List.of(), kinds).withPackaged(DefinitionLibrary.class, FILES);
  }

  /**
   * These definitions and those of packaged files, which may use further kinds of rule. Files that
   * are added later may use them too.
   *
   * @param more the kinds by the names that they have in files
   * @param beside a class beside the files
   * @param files their names without the ending
   */
  public DefinitionLibrary with(
      Map<String, Function<RuleArguments, OutcomeRule>> more, Class<?> beside, List<String> files) {
    Map<String, Function<RuleArguments, OutcomeRule>> all = new LinkedHashMap<>(kinds.more());
    all.putAll(more);
    RuleVocabulary wider = new RuleVocabulary(kinds.spreads(), Collections.unmodifiableMap(all));
    return new DefinitionLibrary(byId.values(), wider).withPackaged(beside, files);
  }

  private DefinitionLibrary withPackaged(Class<?> beside, List<String> files) {
    DefinitionReader reader = new DefinitionReader(byId.values(), null, kinds);
    for (String name : files) {
      String file = name + ".yaml";
      try (InputStream stream =
              Objects.requireNonNull(beside.getResourceAsStream(file), "a packaged file");
          Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        reader.add(text, file);
      } catch (IOException e) {
        throw new UncheckedIOException("a packaged file cannot be read", e);
      }
    }
    return and(reader.finish());
  }

  private DefinitionLibrary and(List<OutcomeDefinition> added) {
    List<OutcomeDefinition> all = new ArrayList<>(byId.values());
    all.addAll(added);
    return new DefinitionLibrary(all, kinds);
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
    DefinitionReader reader = new DefinitionReader(byId.values(), problems, kinds);
    reader.add(text, file);
    return and(reader.finish());
  }

  /**
   * These definitions, with those reported by default that a study plan asks for.
   *
   * @param windows days of point prevalence: each has the definition {@code ABS-1-N}
   */
  public DefinitionLibrary planned(List<Integer> windows) {
    boolean spreads = !kinds.spreads().isEmpty();
    return new DefinitionLibrary(PlannedDefinitions.of(byId.values(), windows, spreads), kinds);
  }

  /** All of them. */
  public List<OutcomeDefinition> all() {
    return List.copyOf(byId.values());
  }

  /** The definition of an id, or null without one. */
  public @Nullable OutcomeDefinition get(String id) {
    return byId.get(id);
  }

  /** The ones that a person's own goal and any positive change are made of. */
  public ChangeDefinitions ofChange() {
    OutcomeDefinition reduced = required("RED-1");
    if (!(reduced.rule() instanceof ReliableChange reliably)) {
      throw new IllegalStateException("RED-1 is no reliable change");
    }
    return new ChangeDefinitions(
        required("ABS-1-28"),
        required("MOD-1"),
        reduced,
        reliably,
        new ChangeDefinitions.Mirrored(required("SAF-1"), required("SAF-1-given-up")),
        new ChangeDefinitions.Mirrored(required("HARM-1"), required("HARM-1-higher")));
  }

  private OutcomeDefinition required(String id) {
    OutcomeDefinition definition = get(id);
    if (definition == null) {
      throw new IllegalStateException("the library has no definition " + id);
    }
    return definition;
  }

  /** The published columns on weekly words, quirks included, in the order of the library. */
  public WordLibrary words() {
    return new WordLibrary(
        byId.values().stream()
            .filter(definition -> definition.id().endsWith(WordLibrary.AS_PUBLISHED))
            .toList());
  }
}
