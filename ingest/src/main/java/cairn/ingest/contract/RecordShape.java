package cairn.ingest.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a record comes apart into cells and together again: asked of the class once, then a method
 * handle a component. Asking the value of each cell for its type costs more than the rest.
 */
final class RecordShape {
  /** One component: a cell, or the cells of a record inside. */
  private sealed interface Part {
    int width();

    void take(@Nullable Object value, @Nullable Object[] cells, int at);

    @Nullable Object make(Row row, int at);
  }

  private record Cell(CellKind kind) implements Part {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void take(@Nullable Object value, @Nullable Object[] cells, int at) {
      cells[at] = value == null ? null : kind.cell(value);
    }

    @Override
    public @Nullable Object make(Row row, int at) {
      Object cell = row.value(at);
      return cell == null ? null : kind.value(cell);
    }
  }

  private record Inside(RecordShape shape) implements Part {
    @Override
    public int width() {
      return shape.columns.size();
    }

    @Override
    public void take(@Nullable Object value, @Nullable Object[] cells, int at) {
      if (value != null) {
        shape.take(value, cells, at);
      }
    }

    @Override
    public @Nullable Object make(Row row, int at) {
      return shape.make(row, at);
    }
  }

  private final Class<?> type;
  private final MethodHandle constructor;
  private final List<MethodHandle> getters = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<String> key = new ArrayList<>();
  private final boolean mayBeAbsent;

  private RecordShape(Class<?> type, MethodHandle constructor, boolean mayBeAbsent) {
    this.type = type;
    this.constructor = constructor;
    this.mayBeAbsent = mayBeAbsent;
  }

  static RecordShape of(Class<?> type, boolean mayBeAbsent) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      RecordShape shape = new RecordShape(type, constructor(type, components, lookup), mayBeAbsent);
      for (RecordComponent component : components) {
        MethodHandle getter = lookup.unreflect(component.getAccessor());
        shape.getters.add(getter.asType(getter.type().generic()));
        shape.add(component);
      }
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
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      MethodHandle handle = lookup.unreflectConstructor(canonical);
      return handle.asType(handle.type().generic()).asSpreader(Object[].class, types.length);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " is no record", e);
    }
  }

  private void add(RecordComponent component) {
    boolean isOptional =
        mayBeAbsent || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (component.getType().isRecord()) {
      RecordShape inside = of(component.getType(), isOptional);
      parts.add(new Inside(inside));
      columns.addAll(inside.columns);
      key.addAll(inside.key);
      return;
    }
    String name = name(component.getName());
    Says says = component.getAnnotation(Says.class);
    if (says == null) {
      throw new IllegalArgumentException(type.getSimpleName() + ": " + name + " has no @Says");
    }
    CellKind kind = CellKind.of(component.getType(), type.getSimpleName() + "." + name);
    parts.add(new Cell(kind));
    columns.add(
        isOptional
            ? Column.optional(name, kind.type(), says.value())
            : Column.required(name, kind.type(), says.value()));
    if (component.isAnnotationPresent(Key.class)) {
      key.add(name);
    }
  }

  /** {@code changedByWeek13} becomes {@code changed_by_week_13}. */
  private static String name(String component) {
    return component.replaceAll("(\\p{Upper}|(?<=\\p{Lower})\\d)", "_$1").toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  List<String> key() {
    return List.copyOf(key);
  }

  void take(Object values, @Nullable Object[] cells, int first) {
    int at = first;
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).take(get(getters.get(i), values), cells, at);
      at += parts.get(i).width();
    }
  }

  /** The record, or null where it may be absent and all of its cells are empty. */
  @Nullable Object make(Row row, int first) {
    if (mayBeAbsent && isEmpty(row, first)) {
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    int at = first;
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).make(row, at);
      at += parts.get(i).width();
    }
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
    }
  }

  private boolean isEmpty(Row row, int first) {
    for (int i = first; i < first + columns.size(); i++) {
      if (!row.isEmpty(i)) {
        return false;
      }
    }
    return true;
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
