package cairn.ingest.catalogue;

import cairn.ingest.model.GroupType;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ScaleSubject;
import cairn.ingest.model.Unit;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the files of the vocabularies, the project's own and added ones, together. */
final class CatalogueFiles {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,39}");

  private final Mistakes mistakes = new Mistakes();
  private final Map<Vocabulary, Map<String, Object>> entries = new EnumMap<>(Vocabulary.class);
  private final Map<Vocabulary, Map<String, String>> labels = new EnumMap<>(Vocabulary.class);
  private final Map<Vocabulary, Map<String, String>> aliases = new EnumMap<>(Vocabulary.class);
  private final Map<Object, Place> places = new HashMap<>();

  /** Where an entry stands: its key, and its fields. */
  private record Place(YamlNode key, YamlMapping fields) {}

  CatalogueFiles() {
    for (Vocabulary vocabulary : Vocabulary.values()) {
      entries.put(vocabulary, new LinkedHashMap<>());
      labels.put(vocabulary, new HashMap<>());
      aliases.put(vocabulary, new HashMap<>());
    }
  }

  /** Adds one file; {@code own} is false for files that others add. */
  void add(Vocabulary vocabulary, Reader text, String file, boolean own) {
    if (!own && vocabulary.isClosed()) {
      mistakes.add(file, 0, "this vocabulary is closed; nothing can be added to it", null);
      return;
    }
    YamlNode.read(text, file, mistakes)
        .map(YamlNode::mapping)
        .ifPresent(
            root -> {
              for (Map.Entry<String, YamlNode> entry : root.entries().entrySet()) {
                addEntry(
                    vocabulary, entry.getKey(), root.keyNode(entry.getKey()), entry.getValue());
              }
            });
  }

  private void addEntry(Vocabulary vocabulary, String key, YamlNode keyNode, YamlNode node) {
    if (!KEY.matcher(key).matches()) {
      keyNode.mistake("a key has 2 to 40 small letters, digits or underscores");
      return;
    }
    if (of(entries, vocabulary).containsKey(key) || of(aliases, vocabulary).containsKey(key)) {
      keyNode.mistake("the key is in the vocabulary already");
      return;
    }
    YamlMapping mapping = node.mapping();
    String label = mapping.text("label");
    List<YamlNode> also = mapping.items("also");
    Object entry = vocabulary.reader().read(key, label, mapping);
    mapping.finish();
    of(entries, vocabulary).put(key, entry);
    of(labels, vocabulary).put(key, label);
    for (YamlNode each : also) {
      String word = each.text();
      if (word != null
          && (of(entries, vocabulary).containsKey(word)
              || of(aliases, vocabulary).putIfAbsent(word, key) != null)) {
        each.mistake("also: a word is in the vocabulary already");
      }
    }
    places.put(entry, new Place(keyNode, mapping));
  }

  /** What was read so far; call it after looking at the mistakes. */
  Map<Vocabulary, Catalogue<?>> catalogues() {
    checkClosed();
    checkProblems();
    checkInstruments();
    checkGroupTypes();
    mistakes.throwIfAny();
    Map<Vocabulary, Catalogue<?>> catalogues = new EnumMap<>(Vocabulary.class);
    for (Vocabulary vocabulary : Vocabulary.values()) {
      catalogues.put(
          vocabulary,
          new Catalogue<>(
              vocabulary.key(),
              of(entries, vocabulary),
              of(labels, vocabulary),
              of(aliases, vocabulary)));
    }
    return catalogues;
  }

  private void checkClosed() {
    for (Vocabulary vocabulary : Vocabulary.values()) {
      if (vocabulary.isClosed()
          && !List.copyOf(of(entries, vocabulary).keySet()).equals(vocabulary.closedKeys())) {
        mistakes.add(vocabulary.key() + ".yaml", 0, "keys differ from the program's own", null);
      }
    }
  }

  private void checkProblems() {
    Map<String, Object> problems = of(entries, Vocabulary.PROBLEMS);
    for (Object entry : problems.values()) {
      Problem problem = (Problem) entry;
      if (problem.parent() != null && !problems.containsKey(problem.parent())) {
        mistake(
            problem,
            "parent",
            "parent: a key of problems was expected",
            Nearest.of(problem.parent(), problems.keySet()));
      } else if (isItsOwnAncestor(problem, problems)) {
        mistake(problem, "parent", "parent: a problem cannot be its own parent", null);
      }
      checkUnits(problem);
      checkNorms(problem);
    }
    for (Object entry : of(entries, Vocabulary.UNITS).values()) {
      Unit unit = (Unit) entry;
      if (unit.grams() != null && unit.grams() <= 0) {
        mistake(unit, "grams", "grams: a number above 0 was expected", null);
      }
    }
  }

  private void checkUnits(Problem problem) {
    Set<String> units = of(entries, Vocabulary.UNITS).keySet();
    Place place = places.get(problem);
    for (YamlNode each : place == null ? List.<YamlNode>of() : place.fields().items("units")) {
      String unit = each.text();
      if (unit != null && !units.contains(unit)) {
        each.mistake("units: a key of units was expected", Nearest.of(unit, units));
      }
    }
  }

  private void checkNorms(Problem problem) {
    Problem.Norms norms = problem.norms();
    together(problem, "reliable_days", "reliable_days_provenance", "its provenance");
    together(problem, "detection_days", "detection_source", "its source");
    if (norms.detectionDays() != null && norms.detectionDays() < 1) {
      mistake(
          problem, "detection_days", "detection_days: a number of at least 1 was expected", null);
    }
  }

  /** Of two fields that belong together neither stands alone. */
  private void together(Problem problem, String field, String other, String called) {
    Place place = places.get(problem);
    if (place != null && place.fields().has(field) != place.fields().has(other)) {
      String there = place.fields().has(field) ? field : other;
      mistake(problem, there, field + " and " + called + " belong together", null);
    }
  }

  private static boolean isItsOwnAncestor(Problem problem, Map<String, Object> problems) {
    Set<String> seen = new LinkedHashSet<>();
    Problem at = problem;
    while (at != null && at.parent() != null) {
      if (!seen.add(at.key())) {
        return true;
      }
      at = (Problem) problems.get(at.parent());
    }
    return false;
  }

  private void checkInstruments() {
    for (Object entry : of(entries, Vocabulary.INSTRUMENTS).values()) {
      Instrument instrument = (Instrument) entry;
      if (instrument.subscales().isEmpty()) {
        mistake(instrument, "subscales", "subscales: at least one was expected", null);
      }
      if (!isWrong(instrument, "maximum")
          && instrument.scores().minimum() >= instrument.scores().maximum()) {
        mistake(instrument, "minimum", "minimum: a number below maximum was expected", null);
      }
      boolean both = instrument.subscales().containsAll(List.of(Instrument.PROS, Instrument.CONS));
      if (instrument.about() == ScaleSubject.DECISIONAL_BALANCE && !both) {
        mistake(instrument, "subscales", "subscales: pros and cons were expected", null);
      }
      Double reliability = instrument.norms().reliability();
      if (reliability != null && !(reliability > 0 && reliability < 1)) {
        mistake(
            instrument, "reliability", "reliability: a number between 0 and 1 was expected", null);
      }
    }
  }

  private void checkGroupTypes() {
    for (Object entry : of(entries, Vocabulary.GROUP_TYPES).values()) {
      GroupType type = (GroupType) entry;
      if (type.course().completeAt() != null && !type.asked().completion()) {
        mistake(
            type,
            "complete_at",
            "complete_at: only a type that is asked about completion has one",
            null);
      }
    }
  }

  /** Says that a field is wrong, where it stands, or where the entry does that lacks it. */
  private void mistake(Object entry, String field, String expected, @Nullable String hint) {
    Place place = places.get(entry);
    if (place != null) {
      YamlNode value = place.fields().child(field);
      (value == null ? place.key() : value).mistake(expected, hint);
    }
  }

  private boolean isWrong(Object entry, String field) {
    Place place = places.get(entry);
    YamlNode value = place == null ? null : place.fields().child(field);
    return value != null && value.isWrong();
  }

  private static <V> Map<String, V> of(Map<Vocabulary, Map<String, V>> maps, Vocabulary which) {
    Map<String, V> map = maps.get(which);
    if (map == null) {
      throw new IllegalStateException("a vocabulary was not prepared");
    }
    return map;
  }
}
