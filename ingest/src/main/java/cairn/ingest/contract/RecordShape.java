package cairn.ingest.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a record comes apart into cells and together again: asked of the class once. It comes apart
 * with a method handle a component, and together with one handle for the whole row; asking the
 * value of each cell for its type costs more than the rest.
 */
public final class RecordShape implements RecordPart {
  /** What a component that is not a record of further columns stands in. */
  public interface Cells {
    /**
     * The cells of a component, or null for a record whose own components are columns.
     *
     * @param component the component
     * @param optional whether it may be null, by itself or with the record it lies in
     * @throws IllegalArgumentException when no column holds it, saying which component
     */
    @Nullable RecordPart of(RecordComponent component, boolean optional);
  }

  private static final MethodHandle ARE_EMPTY = areEmpty();

  private final Class<?> type;
  private final MethodHandle constructor;
  private final List<MethodHandle> getters = new ArrayList<>();
  private final List<RecordPart> parts = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<String> key = new ArrayList<>();
  private final boolean mayBeAbsent;
  private int[] widths = {};

  private RecordShape(Class<?> type, MethodHandle constructor, boolean mayBeAbsent) {
    this.type = type;
    this.constructor = constructor;
    this.mayBeAbsent = mayBeAbsent;
  }

  /**
   * The shape of a record.
   *
   * @throws IllegalArgumentException when it cannot be looked into, or a component has no cells
   */
  public static RecordShape of(Class<?> type, boolean mayBeAbsent, Cells cells) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      RecordShape shape = new RecordShape(type, constructor(type, components, lookup), mayBeAbsent);
      for (RecordComponent component : components) {
        MethodHandle getter = lookup.unreflect(component.getAccessor());
        shape.getters.add(getter.asType(getter.type().generic()));
        shape.add(component, cells);
      }
      shape.widths = shape.parts.stream().mapToInt(part -> part.columns().size()).toArray();
      return shape;
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " cannot be looked into", e);
    }
  }

  private static MethodHandle constructor(
      Class<?> type, RecordComponent[] components, MethodHandles.Lookup lookup)
      throws IllegalAccessException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return lookup.findConstructor(type, MethodType.methodType(void.class, types));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " is no record", e);
    }
  }

  private static MethodHandle areEmpty() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              Row.class, "areEmpty", MethodType.methodType(boolean.class, int.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private void add(RecordComponent component, Cells cells) {
    boolean isOptional =
        mayBeAbsent || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    RecordPart part = cells.of(component, isOptional);
    if (part == null) {
      RecordShape inside = of(component.getType(), isOptional, cells);
      key.addAll(inside.key);
      part = inside;
    }
    parts.add(part);
    columns.addAll(part.columns());
    if (component.isAnnotationPresent(Key.class)) {
      part.columns().forEach(column -> key.add(column.name()));
    }
  }

  /** {@code changedByWeek13} becomes {@code changed_by_week_13}. */
  public static String columnName(String component) {
    return component.replaceAll("(\\p{Upper}|(?<=\\p{Lower})\\d)", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  List<String> key() {
    return List.copyOf(key);
  }

  @Override
  public void take(@Nullable Object values, @Nullable Object[] cells, int first) {
    if (values == null) {
      return;
    }
    int at = first;
    for (int i = 0; i < widths.length; i++) {
      parts.get(i).take(get(getters.get(i), values), cells, at);
      at += widths[i];
    }
  }

  /** The record, or null where it may be absent and all of its cells are empty. */
  @Override
  public MethodHandle maker(int first) {
    MethodHandle[] values = new MethodHandle[widths.length];
    int at = first;
    for (int i = 0; i < values.length; i++) {
      Class<?> component = constructor.type().parameterType(i);
      values[i] = parts.get(i).maker(at).asType(MethodType.methodType(component, Row.class));
      at += widths[i];
    }
    MethodHandle whole = MethodHandles.filterArguments(constructor, 0, values);
    MethodType ofRow = MethodType.methodType(type, Row.class);
    whole = MethodHandles.permuteArguments(whole, ofRow, new int[values.length]);
    if (!mayBeAbsent) {
      return whole;
    }
    MethodHandle absent = MethodHandles.constant(type, null);
    return MethodHandles.guardWithTest(
        MethodHandles.insertArguments(ARE_EMPTY, 1, first, columns.size()),
        MethodHandles.dropArguments(absent, 0, Row.class),
        whole);
  }

  private static @Nullable Object get(MethodHandle getter, Object values) {
    try {
      return getter.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a component cannot be read", e);
    }
  }
}
