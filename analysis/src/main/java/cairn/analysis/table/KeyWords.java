package cairn.analysis.table;

import cairn.ingest.model.Keyed;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of one class of keys, those of a key inside in its place: their hash, the words
 * that give the order, and a key made of them again.
 *
 * @param <K> the class of the keys
 */
final class KeyWords<K extends Record> {
  private static final ClassValue<KeyWords<?>> ALL =
      new ClassValue<>() {
        @Override
        protected KeyWords<?> computeValue(Class<?> type) {
          return new KeyWords<>(type);
        }
      };

  private final MethodHandle[] getters;
  private final MethodHandle maker;

  private KeyWords(Class<?> type) {
    List<MethodHandle> all = new ArrayList<>();
    try {
      collect(MethodHandles.identity(type), all);
      MethodHandle made = maker(type);
      this.maker = made.asType(made.type().generic()).asSpreader(Object[].class, all.size());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " cannot be looked into", e);
    }
    this.getters = all.stream().map(g -> g.asType(g.type().generic())).toArray(MethodHandle[]::new);
  }

  private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  private static void collect(MethodHandle path, List<MethodHandle> all)
      throws ReflectiveOperationException {
    Class<?> type = path.type().returnType();
    for (RecordComponent component : type.getRecordComponents()) {
      MethodHandle getter = lookup(type).unreflect(component.getAccessor());
      MethodHandle whole = MethodHandles.filterReturnValue(path, getter);
      if (component.getType().isRecord()) {
        collect(whole, all);
      } else {
        all.add(whole);
      }
    }
  }

  /** What makes a key of its components, those of a key inside in its place. */
  private static MethodHandle maker(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    MethodType own = MethodType.methodType(void.class);
    for (RecordComponent component : components) {
      own = own.appendParameterTypes(component.getType());
    }
    MethodHandle made = lookup(type).findConstructor(type, own);
    for (int i = components.length - 1; i >= 0; i--) {
      if (components[i].getType().isRecord()) {
        made = MethodHandles.collectArguments(made, i, maker(components[i].getType()));
      }
    }
    return made;
  }

  @SuppressWarnings("unchecked") // They were made for that very class.
  static <K extends Record> KeyWords<K> of(Class<K> type) {
    return (KeyWords<K>) ALL.get(type);
  }

  @SuppressWarnings("unchecked") // A record's class has no subclass.
  static <K extends Record> KeyWords<K> of(K key) {
    return of((Class<K>) key.getClass());
  }

  /** How many components there are. */
  int size() {
    return getters.length;
  }

  /** A record's own hash is a sum of 31s, under which 324,000 keys have 229,800 hashes. */
  int hash(K key) {
    long mixed = 1;
    for (int i = 0; i < getters.length; i++) {
      Object value = get(i, key);
      mixed = (mixed ^ (value == null ? 0 : value.hashCode())) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
    }
    return (int) mixed;
  }

  /** A component as it gives the order. */
  static String word(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Keyed keyed ? keyed.key() : value.toString();
  }

  /** A component of a key. */
  @Nullable Object get(int component, K key) {
    try {
      return getters[component].invokeExact((Object) key);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a component of a key cannot be read", e);
    }
  }

  /** The key that has these components. */
  @SuppressWarnings("unchecked") // The maker is that of the class.
  K key(@Nullable Object[] components) {
    try {
      return (K) (Object) maker.invokeExact(components);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a key cannot be made", e);
    }
  }
}
