package cairn.analysis.outcome;

import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a rule, with what stands where one is left out. */
final class RuleArguments {
  private final YamlMapping mapping;

  RuleArguments(YamlMapping mapping) {
    this.mapping = mapping;
  }

  YamlMapping mapping() {
    return mapping;
  }

  int integer(String key) {
    return mapping.integer(key);
  }

  int integer(String key, int otherwise) {
    Integer value = mapping.optionalInteger(key);
    return value == null ? otherwise : value;
  }

  boolean flag(String key) {
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

  List<String> texts(String key) {
    return mapping.texts(key);
  }

  String textOr(String key, String otherwise) {
    String text = mapping.optionalText(key);
    return text == null ? otherwise : text;
  }

  String text(String key) {
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
  Slice part() {
    boolean retained = flag("while_retained");
    YamlNode node = mapping.child("weeks");
    if (node == null) {
      return new Slice(1, -1, retained);
    }
    List<YamlNode> ends = node.items();
    Integer first = ends.size() == 2 ? ends.get(0).integer() : null;
    Integer last = ends.size() == 2 ? ends.get(1).integer() : null;
    if (first == null || last == null || first == 0 || last == 0) {
      node.mistake("weeks are a first and a last, counted from 1 or back from -1");
      return Slice.ALL;
    }
    return new Slice(first, last, retained);
  }

  <E extends Enum<E> & Keyed> E one(String key, Class<E> kind, @Nullable E otherwise) {
    E value = mapping.optionalOne(key, kind);
    if (value == null && otherwise == null) {
      return mapping.one(key, kind);
    }
    return value == null ? Objects.requireNonNull(otherwise) : value;
  }
}
