package cairn.analysis.person.plan;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code plan.yaml} by their keys, each held to its range and named where it is not.
 */
final class PlanValues {
  private final YamlMapping yaml;

  PlanValues(YamlMapping yaml) {
    this.yaml = yaml;
  }

  List<Integer> integers(PlanKey key, int least, int most, List<Integer> otherwise) {
    return list(key, otherwise, node -> integer(node, least, most));
  }

  <E extends Enum<E> & Keyed> List<E> constants(PlanKey key, Class<E> kind, List<E> otherwise) {
    return list(key, otherwise, node -> node.one(kind));
  }

  <T> List<T> list(PlanKey key, List<T> otherwise, Function<YamlNode, @Nullable T> as) {
    if (!yaml.has(key.key())) {
      return otherwise;
    }
    List<T> values = new ArrayList<>();
    for (YamlNode node : yaml.items(key.key())) {
      T value = as.apply(node);
      if (value != null && values.contains(value)) {
        node.mistake("the value repeats one above");
      } else if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  int integer(PlanKey key, int least, int most, int otherwise) {
    YamlNode node = yaml.child(key.key());
    return node == null ? otherwise : orElse(integer(node, least, most), otherwise);
  }

  static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  static @Nullable Integer integer(YamlNode node, int least, int most) {
    Integer value = node.integer();
    if (value != null && (value < least || value > most)) {
      node.mistake("a whole number from " + least + " to " + most + " was expected");
      return null;
    }
    return value;
  }

  double number(PlanKey key, double least, double most, double otherwise) {
    YamlNode node = yaml.child(key.key());
    Double value = node == null ? null : node.number();
    if (node != null && value != null && (value < least || value > most)) {
      node.mistake("a number from " + least + " to " + most + " was expected");
    }
    return value == null ? otherwise : value;
  }

  <E extends Enum<E> & Keyed> E constant(PlanKey key, Class<E> kind, E otherwise) {
    E value = optionalConstant(key, kind);
    return value == null ? otherwise : value;
  }

  <E extends Enum<E> & Keyed> @Nullable E optionalConstant(PlanKey key, Class<E> kind) {
    return yaml.optionalOne(key.key(), kind);
  }

  interface Entry {
    void take(String key, YamlNode value);
  }

  void entries(PlanKey key, Catalogue<?> catalogue, Entry each) {
    if (!yaml.has(key.key())) {
      return;
    }
    YamlMapping mapping = yaml.mapping(key.key());
    mapping
        .entries()
        .forEach(
            (word, node) -> {
              String known = catalogue.key(word);
              if (known == null) {
                mapping
                    .keyNode(word)
                    .mistake(
                        "a key of " + catalogue.name() + " was expected", catalogue.nearest(word));
              } else {
                each.take(known, node);
              }
            });
  }
}
