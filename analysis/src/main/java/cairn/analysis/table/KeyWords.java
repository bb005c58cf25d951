package cairn.analysis.table;

import cairn.ingest.model.Keyed;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of one class of keys, those of a key inside in its place: their hash, and the
 * words that give the order.
 */
final class KeyWords {
  /** Word by word; a list of fewer words never meets one of more. */
  static final Comparator<List<String>> ORDER =
      (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
          String word = a.get(i);
          String other = b.get(i);
          // Mostly the very same text: keys share theirs.
          int order = sameText(word, other) ? 0 : word.compareTo(other);
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private static final ClassValue<KeyWords> ALL =
      new ClassValue<>() {
        @Override
        protected KeyWords computeValue(Class<?> type) {
          return new KeyWords(type);
        }
      };

  private final MethodHandle[] getters;

  private KeyWords(Class<?> type) {
    List<MethodHandle> all = new ArrayList<>();
    collect(MethodHandles.identity(type), all);
    this.getters = all.stream().map(g -> g.asType(g.type().generic())).toArray(MethodHandle[]::new);
  }

  private static void collect(MethodHandle path, List<MethodHandle> all) {
    Class<?> type = path.type().returnType();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (RecordComponent component : type.getRecordComponents()) {
        MethodHandle getter = lookup.unreflect(component.getAccessor());
        MethodHandle whole = MethodHandles.filterReturnValue(path, getter);
        if (component.getType().isRecord()) {
          collect(whole, all);
        } else {
          all.add(whole);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " cannot be looked into", e);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a short way; texts that are equal are compared too
  private static boolean sameText(String one, String other) {
    return one == other;
  }

  static KeyWords of(Class<?> type) {
    return ALL.get(type);
  }

  /** A record's own hash is a sum of 31s, under which 324,000 keys have 229,800 hashes. */
  int hash(Record key) {
    long mixed = 1;
    for (int i = 0; i < getters.length; i++) {
      Object value = get(i, key);
      mixed = (mixed ^ (value == null ? 0 : value.hashCode())) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
    }
    return (int) mixed;
  }

  List<String> words(Record key) {
    List<String> words = new ArrayList<>(getters.length);
    for (int i = 0; i < getters.length; i++) {
      words.add(word(get(i, key)));
    }
    return words;
  }

  private static String word(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Keyed keyed ? keyed.key() : value.toString();
  }

  private @Nullable Object get(int component, Record key) {
    try {
      return getters[component].invokeExact((Object) key);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a component of a key cannot be read", e);
    }
  }
}
