package cairn.reports.section;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result, or a part of one, of which a test names what it is about. The rest holds
 * nothing: null where a row may, else 0, false, "", the first word of an enum, the first day of
 * 1970, and parts that hold nothing. So a column more is no matter of tests that are about others.
 *
 * @param <T> the row
 */
public final class MadeUpRow<T extends Record> {
  /**
   * A column or a part of a row, by its method: {@code MonthRow::people}.
   *
   * @param <T> the row
   * @param <V> what stands there
   */
  @FunctionalInterface
  public interface Component<T, V> extends Serializable {
    /** What stands there. */
    @Nullable V of(T row);
  }

  private final Class<T> type;
  private final Map<String, @Nullable Object> values;

  private MadeUpRow(Class<T> type, Map<String, @Nullable Object> values) {
    this.type = type;
    this.values = values;
  }

  /** A row that holds nothing. */
  public static <T extends Record> MadeUpRow<T> madeUp(Class<T> type) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.put(component.getName(), nothing(component));
    }
    return new MadeUpRow<>(type, values);
  }

  /** A row that holds what another does. */
  @SuppressWarnings("unchecked") // a record's class is that of its type: none extends another
  public static <T extends Record> MadeUpRow<T> like(T other) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : other.getClass().getRecordComponents()) {
      values.put(component.getName(), looked(() -> component.getAccessor().invoke(other)));
    }
    return new MadeUpRow<>((Class<T>) other.getClass(), values);
  }

  /**
   * This row with a column filled. That the value is comparable with itself lets the compiler
   * refuse one that is not of the column's type, even a whole number for a share.
   */
  public <V extends Comparable<V>> MadeUpRow<T> with(Component<T, V> column, @Nullable V value) {
    return filled(column, value);
  }

  /** This row with a column filled that stands in a part of it, beside what the part holds. */
  public <P extends Record, V extends Comparable<V>> MadeUpRow<T> with(
      Component<T, P> part, Component<P, V> column, @Nullable V value) {
    return filled(part, part(name(part)).filled(column, value).made());
  }

  /** This row with a part filled; null where the row may be without. */
  public <P extends Record> MadeUpRow<T> with(
      Component<T, P> part, @Nullable MadeUpRow<P> filling) {
    return filled(part, filling == null ? null : filling.made());
  }

  /** The row itself. */
  public T made() {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return looked(
        () -> {
          Constructor<T> constructor = type.getDeclaredConstructor(types);
          return constructor.newInstance(values.values().toArray());
        });
  }

  private MadeUpRow<T> filled(Component<?, ?> component, @Nullable Object value) {
    String name = name(component);
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name);
    }
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new MadeUpRow<>(type, more);
  }

  private MadeUpRow<?> part(String name) {
    if (values.get(name) instanceof Record part) {
      return like(part);
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> madeUp(component.getType().asSubclass(Record.class)))
        .findFirst()
        .orElseThrow();
  }

  /** The name of the method behind a reference, which only its written form tells. */
  private static String name(Component<?, ?> component) {
    return looked(
        () -> {
          Method written = component.getClass().getDeclaredMethod("writeReplace");
          written.setAccessible(true);
          return ((SerializedLambda) written.invoke(component)).getImplMethodName();
        });
  }

  private static @Nullable Object nothing(RecordComponent component) {
    Class<?> type = component.getType();
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    } else if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isRecord()) {
      return madeUp(type.asSubclass(Record.class)).made();
    } else if (type == String.class) {
      return "";
    } else if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    throw new IllegalArgumentException("nothing stands for nothing in " + component);
  }

  /** What is asked of a class by its parts. */
  private interface Look<R> {
    R at() throws ReflectiveOperationException;
  }

  private static <R> R looked(Look<R> look) {
    try {
      return look.at();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record cannot be looked into", e);
    }
  }
}
