package cairn.analysis.definition.library;

import cairn.analysis.definition.word.WordPart;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a rule, with what stands where one is left out. What is wrong with one is told
 * with its line, together with everything else that is wrong.
 */
public final class RuleArguments {
  private final YamlMapping mapping;
  private final Function<YamlNode, @Nullable OutcomeDefinition> definitions;

  RuleArguments(YamlMapping mapping, Function<YamlNode, @Nullable OutcomeDefinition> definitions) {
    this.mapping = mapping;
    this.definitions = definitions;
  }

  /** The definition that a setting names; null, with a mistake, where there is none. */
  public @Nullable OutcomeDefinition definition(String key) {
    YamlNode node = mapping.child(key);
    if (node == null) {
      mapping.mistake("the key " + key + " is missing: the id of a definition");
      return null;
    }
    return definitions.apply(node);
  }

  /** A whole number of at least so much; with less a mistake is told. */
  public int atLeast(int least, String key, int otherwise) {
    Integer value = mapping.optionalInteger(key);
    if (value == null) {
      return otherwise;
    }
    if (value < least) {
      mapping.mistake("the key " + key + " is at least " + least);
      return least;
    }
    return value;
  }

  /** Several words of a kind; what is none of them is told with the nearest. */
  public <E extends Enum<E> & Keyed> List<E> several(String key, Class<E> kind) {
    List<E> list = new ArrayList<>();
    for (YamlNode item : mapping.items(key)) {
      E value = item.one(kind);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** Tells what is wrong with the settings as a whole. */
  public void mistake(String message) {
    mapping.mistake(message);
  }

  YamlMapping mapping() {
    return mapping;
  }

  /** A whole number that must be there. */
  public int integer(String key) {
    return mapping.integer(key);
  }

  int integer(String key, int otherwise) {
    Integer value = mapping.optionalInteger(key);
    return value == null ? otherwise : value;
  }

  /** Whether a setting is true; left out, it is not. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(mapping.optionalBool(key));
  }

  double number(String key, double otherwise) {
    YamlNode node = mapping.child(key);
    return node == null ? otherwise : number(node);
  }

  /** A number, or a fraction such as 5/7. */
  static double number(YamlNode node) {
    String text = node.text();
    if (text == null) {
      return 0;
    }
    int line = text.indexOf('/');
    try {
      double value =
          line < 0
              ? Double.parseDouble(text)
              : Double.parseDouble(text.substring(0, line))
                  / Double.parseDouble(text.substring(line + 1));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, with the line.
    }
    node.mistake("a number or a fraction such as 5/7 was expected");
    return 0;
  }

  List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    mapping.items(key).forEach(item -> numbers.add(number(item)));
    return numbers;
  }

  /** Several words. */
  public List<String> texts(String key) {
    return mapping.texts(key);
  }

  /** A word, or another where it is left out. */
  public String textOr(String key, String otherwise) {
    String text = mapping.optionalText(key);
    return text == null ? otherwise : text;
  }

  /** A word that must be there. */
  public String text(String key) {
    return mapping.text(key);
  }

  /** One symbol of the alphabet of words. */
  char symbol(String key, char otherwise) {
    YamlNode node = mapping.child(key);
    String text = node == null ? null : node.text();
    if (node == null || text == null) {
      return otherwise;
    }
    if (text.length() != 1 || "+-*o_".indexOf(text.charAt(0)) < 0) {
      node.mistake("one of the symbols + - * o _ was expected");
      return otherwise;
    }
    return text.charAt(0);
  }

  /** A part of a word: {@code weeks: [first, last]}, and {@code while_retained}. */
  WordPart part() {
    boolean retained = flag("while_retained");
    YamlNode node = mapping.child("weeks");
    if (node == null) {
      return new WordPart(1, -1, retained);
    }
    List<YamlNode> ends = node.items();
    Integer first = ends.size() == 2 ? ends.get(0).integer() : null;
    Integer last = ends.size() == 2 ? ends.get(1).integer() : null;
    if (first == null || last == null || first == 0 || last == 0) {
      node.mistake("weeks are a first and a last, counted from 1 or back from -1");
      return WordPart.ALL;
    }
    return new WordPart(first, last, retained);
  }

  /** One of several words; without {@code otherwise} it must be there. */
  public <E extends Enum<E> & Keyed> E one(String key, Class<E> kind, @Nullable E otherwise) {
    E value = mapping.optionalOne(key, kind);
    if (value == null && otherwise == null) {
      return mapping.one(key, kind);
    }
    return value == null ? Objects.requireNonNull(otherwise) : value;
  }
}
