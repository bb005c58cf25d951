package cairn.ingest.catalogue;

import cairn.ingest.model.Keyed;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML file with its line. Reading a value as something it is not adds a mistake and
 * goes on, so that one pass finds everything that is wrong. No object is ever made from a tag.
 */
public final class YamlNode {
  private static final int ALIASES = 50;
  private static final String TOO_DEEP =
      "is nested too deeply, or its aliases stand for too many values";
  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

  private final Node node;
  private final String file;
  private final Mistakes mistakes;

  YamlNode(Node node, String file, Mistakes mistakes) {
    this.node = node;
    this.file = file;
    this.mistakes = mistakes;
    if (!TAGS.contains(node.getTag())) {
      mistake("a tag that starts with an exclamation mark is not allowed");
    }
  }

  /**
   * Reads one YAML document of at most a million characters, 50 aliases, and a million values and a
   * depth of a hundred once every alias is written out.
   *
   * @param text the file's text, which is read to its end but not closed
   * @param file the file's name, for messages
   * @param mistakes takes what is wrong
   * @return the document, or nothing when it is empty or cannot be read, with a mistake added
   */
  public static Optional<YamlNode> read(Reader text, String file, Mistakes mistakes) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(SmallFile.LARGEST)
            .setMaxAliasesForCollections(ALIASES)
            .setAllowDuplicateKeys(true)
            .setParseComments(false)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(bounded(text));
      if (root.isEmpty()) {
        mistakes.add(file, 0, "the file is empty", null);
      } else if (!YamlExpansion.isReadable(root.get())) {
        mistakes.add(file, 0, TOO_DEEP, null);
        return Optional.empty();
      }
      return root.map(n -> new YamlNode(n, file, mistakes));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      mistakes.add(file, line, "is not YAML", null);
    } catch (YamlEngineException e) {
      mistakes.add(file, 0, "is not YAML, or has more than " + ALIASES + " aliases", null);
    } catch (TooLarge e) {
      mistakes.add(file, 0, SmallFile.TOO_LARGE + "no settings are", null);
    } catch (IOException e) {
      mistakes.add(file, 0, "cannot be read as UTF-8 text", null);
    } catch (StackOverflowError e) {
      mistakes.add(file, 0, TOO_DEEP, null);
    }
    return Optional.empty();
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static String bounded(Reader text) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[8192];
    int n;
    while ((n = text.read(buffer)) >= 0) {
      all.append(buffer, 0, n);
      if (all.length() > SmallFile.LARGEST) {
        throw new TooLarge();
      }
    }
    return all.toString();
  }

  /** Line in the file, from 1. */
  public int line() {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** Whether it was said that this value, or one inside it, is wrong. */
  public boolean isWrong() {
    return mistakes.isWrong(node);
  }

  /** Says that this value is wrong. */
  public void mistake(String expected) {
    mistake(expected, null);
  }

  /**
   * Says that this value is wrong, with the nearest known word. Of a text, a number or a list that
   * is said once: what else is expected of it may follow from the first.
   */
  public void mistake(String expected, @Nullable String hint) {
    if (isMapping() || !isWrong()) {
      mistakes.add(node, new Mistakes.Mistake(file, line(), expected, hint));
    }
  }

  /** Whether it is a mapping of keys to values. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Its keys and values; an empty mapping after a mistake. */
  public YamlMapping mapping() {
    if (node instanceof MappingNode mapping) {
      return new YamlMapping(this, mapping, file, mistakes);
    }
    mistake("a mapping of keys to values was expected");
    return new YamlMapping(this, null, file, mistakes);
  }

  /** Its items; none after a mistake. */
  public List<YamlNode> items() {
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(new YamlNode(item, file, mistakes));
      }
      return items;
    }
    mistake("a list was expected");
    return List.of();
  }

  /** Its text as written, whatever it looks like; null after a mistake. */
  public @Nullable String text() {
    if (node instanceof ScalarNode scalar && !isNull(scalar)) {
      return scalar.getValue();
    }
    mistake("a text was expected");
    return null;
  }

  private static boolean isNull(ScalarNode scalar) {
    String value = scalar.getValue();
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        && (value.isEmpty() || value.equals("null") || value.equals("~"));
  }

  private Optional<String> plain() {
    return node instanceof ScalarNode scalar
            && scalar.getScalarStyle() == ScalarStyle.PLAIN
            && !isNull(scalar)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** A whole number; null after a mistake. */
  public @Nullable Integer integer() {
    try {
      return Integer.valueOf(plain().orElse(""));
    } catch (NumberFormatException e) {
      mistake("a whole number was expected");
      return null;
    }
  }

  /** A finite number; null after a mistake. */
  public @Nullable Double number() {
    String text = plain().orElse("");
    if (text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    }
    mistake("a number was expected");
    return null;
  }

  /** {@code true} or {@code false}; null after a mistake. */
  public @Nullable Boolean bool() {
    String text = plain().orElse("");
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    mistake("true or false was expected");
    return null;
  }

  /** A day such as 2026-10-01; null after a mistake. */
  public @Nullable LocalDate date() {
    try {
      return LocalDate.parse(plain().orElse(""));
    } catch (DateTimeException e) {
      mistake("a date such as 2026-10-01 was expected");
      return null;
    }
  }

  /** A month such as 2026-10; null after a mistake. */
  public @Nullable YearMonth month() {
    try {
      return YearMonth.parse(plain().orElse(""));
    } catch (DateTimeException e) {
      mistake("a month such as 2026-10 was expected");
      return null;
    }
  }

  /** A constant of a closed vocabulary by its key; null after a mistake. */
  public <E extends Enum<E> & Keyed> @Nullable E one(Class<E> kind) {
    String text = text();
    if (text == null) {
      return null;
    }
    List<String> keys = new ArrayList<>();
    for (E constant : kind.getEnumConstants()) {
      if (constant.key().equals(text)) {
        return constant;
      }
      keys.add(constant.key());
    }
    mistake("one of " + String.join(", ", keys) + " was expected", Nearest.of(text, keys));
    return null;
  }

  /** One of these words; null after a mistake. */
  public @Nullable String oneOf(String... words) {
    String text = text();
    List<String> known = Arrays.asList(words);
    if (text != null && !known.contains(text)) {
      mistake("one of " + String.join(", ", known) + " was expected", Nearest.of(text, known));
      return null;
    }
    return text;
  }

  /** An entry of a catalogue by its key; null after a mistake. */
  public <T> @Nullable T entry(Catalogue<T> catalogue) {
    String text = text();
    if (text == null) {
      return null;
    }
    T found = catalogue.get(text);
    if (found == null) {
      mistake("a key of " + catalogue.name() + " was expected", catalogue.nearest(text));
    }
    return found;
  }
}
