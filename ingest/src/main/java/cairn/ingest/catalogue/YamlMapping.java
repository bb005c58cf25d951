package cairn.ingest.catalogue;

import cairn.ingest.model.Keyed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys and values of a YAML mapping. The keys that are asked for are the keys that are known:
 * {@link #finish} reports the others. A required value that is missing or wrong adds a mistake and
 * comes back as a placeholder, so look at the mistakes before using what was read.
 */
public final class YamlMapping {
  private final YamlNode self;
  private final Map<String, YamlNode> children = new LinkedHashMap<>();
  private final Map<String, YamlNode> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMapping(YamlNode self, @Nullable MappingNode node, String file, Mistakes mistakes) {
    this.self = self;
    if (node == null) {
      return;
    }
    for (NodeTuple tuple : node.getValue()) {
      YamlNode key = new YamlNode(tuple.getKeyNode(), file, mistakes);
      if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
        key.mistake("a key must be a text");
      } else if (keys.putIfAbsent(scalar.getValue(), key) != null) {
        key.mistake("the key repeats one above");
      } else {
        children.put(scalar.getValue(), new YamlNode(tuple.getValueNode(), file, mistakes));
      }
    }
  }

  /** Says that something about the whole mapping is wrong. */
  public void mistake(String expected) {
    self.mistake(expected);
  }

  /** Says that its values do not go together, where none of them is wrong by itself. */
  public void mistakeTogether(String expected) {
    if (!self.isWrong()) {
      self.mistake(expected);
    }
  }

  /** Every key and value in the order written; all of them count as known. */
  public Map<String, YamlNode> entries() {
    asked.addAll(children.keySet());
    return new LinkedHashMap<>(children);
  }

  /** Where a key stands, to say that the key itself is wrong; the mapping for a key it lacks. */
  public YamlNode keyNode(String key) {
    return keys.getOrDefault(key, self);
  }

  /** Reports every key that was not asked for, with the nearest that was. */
  public void finish() {
    for (Map.Entry<String, YamlNode> entry : keys.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        entry
            .getValue()
            .mistake(
                "unknown key; known are " + String.join(", ", asked),
                Nearest.of(entry.getKey(), asked));
      }
    }
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    asked.add(key);
    return children.containsKey(key);
  }

  /** The value of a key, or null without one. */
  public @Nullable YamlNode child(String key) {
    asked.add(key);
    return children.get(key);
  }

  private <T> @Nullable T optional(String key, Function<YamlNode, @Nullable T> as) {
    YamlNode child = child(key);
    return child == null ? null : as.apply(child);
  }

  private <T> T required(String key, Function<YamlNode, @Nullable T> as, T placeholder) {
    YamlNode child = child(key);
    if (child == null) {
      self.mistake("the key " + key + " is missing");
      return placeholder;
    }
    T value = as.apply(child);
    return value == null ? placeholder : value;
  }

  /** A text that must be there; empty after a mistake. */
  public String text(String key) {
    return required(key, YamlNode::text, "");
  }

  /** A text, or null without one. */
  public @Nullable String optionalText(String key) {
    return optional(key, YamlNode::text);
  }

  /** A whole number that must be there; 0 after a mistake. */
  public int integer(String key) {
    return required(key, YamlNode::integer, 0);
  }

  /** A whole number, or null without one. */
  public @Nullable Integer optionalInteger(String key) {
    return optional(key, YamlNode::integer);
  }

  /** A number that must be there; 0 after a mistake. */
  public double number(String key) {
    return required(key, YamlNode::number, 0.0);
  }

  /** A number, or null without one. */
  public @Nullable Double optionalNumber(String key) {
    return optional(key, YamlNode::number);
  }

  /** True or false, which must be there; false after a mistake. */
  public boolean bool(String key) {
    return required(key, YamlNode::bool, false);
  }

  /** True or false, or null without one. */
  public @Nullable Boolean optionalBool(String key) {
    return optional(key, YamlNode::bool);
  }

  /** True or false; what is usual without one, or after a mistake. */
  public boolean boolOr(String key, boolean usual) {
    Boolean value = optionalBool(key);
    return value == null ? usual : value;
  }

  /** A constant of a closed vocabulary that must be there; its first constant after a mistake. */
  public <E extends Enum<E> & Keyed> E one(String key, Class<E> kind) {
    return required(key, node -> node.one(kind), kind.getEnumConstants()[0]);
  }

  /** A constant of a closed vocabulary, or null without one. */
  public <E extends Enum<E> & Keyed> @Nullable E optionalOne(String key, Class<E> kind) {
    return optional(key, node -> node.one(kind));
  }

  /** The mapping of a key; an empty one without it, or after a mistake. */
  public YamlMapping mapping(String key) {
    YamlNode child = child(key);
    return child == null ? new YamlMapping(self, null, "", new Mistakes()) : child.mapping();
  }

  /** The items of a list; none without one. */
  public List<YamlNode> items(String key) {
    YamlNode child = child(key);
    return child == null ? List.of() : child.items();
  }

  /** The texts of a list; none without one. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      String text = item.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }
}
