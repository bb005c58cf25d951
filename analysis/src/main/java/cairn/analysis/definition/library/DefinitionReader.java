package cairn.analysis.definition.library;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.Denominator;
import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.Provenance;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads files of definitions, all of them before any is said to be wrong. */
final class DefinitionReader {
  /** Ten years. */
  private static final int LONGEST_WINDOW = 3653;

  private final Mistakes mistakes = new Mistakes();
  private final RuleReader rules;
  private final Map<String, OutcomeDefinition> known = new LinkedHashMap<>();
  private final Map<String, YamlMapping> waiting = new LinkedHashMap<>();
  private final Map<String, OutcomeDefinition> read = new LinkedHashMap<>();
  private final Map<String, String> hosts = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final @Nullable Collection<String> problems;

  /**
   * @param known definitions that the new ones may refer to, and whose ids they may not take
   * @param problems keys of the problems, or null where they are not checked
   * @param kinds what rules are made of
   */
  DefinitionReader(
      Collection<OutcomeDefinition> known,
      @Nullable Collection<String> problems,
      RuleVocabulary kinds) {
    this.rules = new RuleReader(this::referred, kinds.spreads(), kinds.more());
    known.forEach(definition -> this.known.put(definition.id(), definition));
    this.problems = problems;
  }

  /** Takes in a file; its definitions are read at the end. */
  void add(Reader text, String file) {
    YamlNode.read(text, file, mistakes)
        .ifPresent(
            root -> {
              for (YamlNode item : root.items()) {
                wait(item.mapping());
              }
            });
  }

  private void wait(YamlMapping definition) {
    String id = definition.text("id");
    if (id.isEmpty()) {
      return;
    }
    if (!id.matches("[A-Za-z][A-Za-z0-9_-]{1,59}")) {
      definition.mistake("an id has 2 to 60 letters, digits, - or _ and begins with a letter");
    } else if (known.containsKey(id)) {
      definition.mistake(
          "the id is taken, and a published definition is never edited: give a new one");
    } else if (waiting.putIfAbsent(id, definition) != null) {
      definition.mistake("the id repeats one above");
    } else if (definition.has("guarded")) {
      String guarded = definition.mapping("guarded").optionalText("id");
      if (guarded != null && hosts.putIfAbsent(guarded, id) != null) {
        definition.mistake("the id of the guarded definition repeats one above");
      }
    }
  }

  /**
   * All definitions of the files, in the order written.
   *
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  List<OutcomeDefinition> finish() {
    waiting.keySet().forEach(this::resolve);
    mistakes.throwIfAny();
    List<OutcomeDefinition> all = new ArrayList<>();
    waiting.keySet().forEach(id -> addWithGuarded(id, all));
    return all;
  }

  private void addWithGuarded(String id, List<OutcomeDefinition> all) {
    OutcomeDefinition definition = read.get(id);
    if (definition != null) {
      all.add(definition);
      hosts.forEach((guarded, host) -> addGuarded(id, guarded, host, all));
    }
  }

  private void addGuarded(String id, String guarded, String host, List<OutcomeDefinition> all) {
    OutcomeDefinition definition = read.get(guarded);
    if (host.equals(id) && definition != null) {
      all.add(definition);
    }
  }

  private @Nullable OutcomeDefinition resolve(String id) {
    OutcomeDefinition done = read.get(id);
    YamlMapping mapping = waiting.get(id);
    if (done != null || mapping == null || broken.contains(id)) {
      return done;
    }
    open.add(id);
    OutcomeDefinition definition = definition(id, mapping);
    open.remove(id);
    if (definition == null) {
      broken.add(id);
    } else {
      read.put(id, definition);
    }
    return definition;
  }

  /** The definition that a rule refers to; null, with a mistake, where there is none. */
  private @Nullable OutcomeDefinition referred(YamlNode node) {
    String id = node.text();
    if (id == null) {
      return null;
    }
    if (open.contains(id)) {
      node.mistake("a definition cannot refer to itself, directly or through others");
      return null;
    }
    OutcomeDefinition found = known.containsKey(id) ? known.get(id) : resolve(id);
    String host = hosts.get(id);
    if (found == null && host != null) {
      resolve(host);
      found = read.get(id);
    }
    if (found == null && !broken.contains(id)) {
      Set<String> ids = new TreeSet<>(known.keySet());
      ids.addAll(waiting.keySet());
      ids.addAll(hosts.keySet());
      node.mistake("no definition has this id", Nearest.of(id, ids));
    }
    return found;
  }

  private @Nullable OutcomeDefinition definition(String id, YamlMapping from) {
    List<OutcomeRule> chain = rules.rules(from);
    OutcomeRule last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    Terms terms = terms(from, last);
    Ruling ruling = chain.isEmpty() ? null : Ruling.of(chain, terms);
    String sentence = from.optionalText("sentence");
    Provenance provenance = from.one("provenance", Provenance.class);
    boolean isDefault = Boolean.TRUE.equals(from.optionalBool("default"));
    if (isDefault && provenance == Provenance.UNCONFIRMED) {
      from.mistake("what is unconfirmed cannot be on by default");
    }
    Integer minimum = from.optionalInteger("minimum_observed");
    Title title =
        new Title(
            id,
            from.integer("version"),
            from.one("group", DefinitionGroup.class),
            from.text("label"),
            from.optionalText("asks"));
    Meaning meaning =
        new Meaning(
            sentence == null && ruling != null ? ruling.describe(terms) : filled(sentence, terms),
            from.text("formula"),
            required(from, "citation"),
            provenance,
            required(from, "example"),
            WorkedCase.of(from));
    Scope scope = new Scope(problems(from), minimum == null ? 0 : minimum, denominators(from));
    OutcomeDefinition definition =
        ruling == null
            ? null
            : new OutcomeDefinition(title, meaning, scope, terms, ruling, isDefault);
    guarded(from, definition);
    from.finish();
    return definition;
  }

  private static String required(YamlMapping from, String key) {
    String text = from.text(key);
    if (text.isBlank() && from.has(key)) {
      from.mistake("the key " + key + " is empty");
    }
    return text;
  }

  private static Terms terms(YamlMapping from, @Nullable OutcomeRule last) {
    YamlNode coverage = from.child("coverage");
    double share = coverage == null ? 0 : RuleArguments.number(coverage);
    if (coverage != null && (share < 0 || share > 1)) {
      coverage.mistake("a share from 0 to 1 was expected");
    }
    Integer window = from.optionalInteger("window");
    if (window != null && (window < 0 || window > LONGEST_WINDOW)) {
      from.mistake("a window has 1 to " + LONGEST_WINDOW + " days, or 0 for all since the start");
    }
    Threshold threshold = last == null ? null : RuleReader.threshold(from, last.unit());
    if (last != null && last.needsThreshold() && threshold == null) {
      from.mistake("this rule needs a threshold");
    }
    MixedRule mixed = from.optionalOne("mixed", MixedRule.class);
    return new Terms(
        window == null ? 0 : window,
        threshold,
        share,
        from.one("missing", MissingRule.class),
        mixed == null ? MixedRule.USE : mixed);
  }

  private List<String> problems(YamlMapping from) {
    List<String> keys = new ArrayList<>();
    for (YamlNode item : from.items("problems")) {
      String key = item.text();
      if (key != null) {
        keys.add(key);
        if (problems != null && !problems.contains(key)) {
          item.mistake("a key of problems was expected", Nearest.of(key, problems));
        }
      }
    }
    return List.copyOf(keys);
  }

  private static List<Denominator> denominators(YamlMapping from) {
    List<Denominator> list = new ArrayList<>();
    for (YamlNode item : from.items("denominators")) {
      Denominator one = item.one(Denominator.class);
      if (one != null) {
        list.add(one);
      }
    }
    if (list.isEmpty()) {
      from.mistake("at least one of denominators was expected");
    }
    return List.copyOf(list);
  }

  /** A second definition that refuses words with too little observed, under an id of its own. */
  private void guarded(YamlMapping from, @Nullable OutcomeDefinition faithful) {
    if (!from.has("guarded")) {
      return;
    }
    YamlMapping guard = from.mapping("guarded");
    String id = guard.text("id");
    int minimum = guard.integer("minimum_observed");
    guard.finish();
    if (known.containsKey(id) || waiting.containsKey(id)) {
      guard.mistake("the id is taken");
    }
    if (faithful != null) {
      read.put(id, faithful.guarded(id, minimum));
    }
  }

  private static String filled(@Nullable String sentence, Terms terms) {
    Threshold threshold = terms.threshold();
    return (sentence == null ? "" : sentence)
        .replace("{window}", terms.window())
        .replace("{coverage}", ShareText.share(terms.coverage()))
        .replace("{threshold}", threshold == null ? "" : threshold.describe());
  }
}
