package cairn.ingest.contract;

import cairn.ingest.model.Keyed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a component's values are in a cell.
 *
 * @param type the column's type
 * @param cell from a component's value to what a {@link Row} holds
 * @param value and back
 */
public record CellKind(ColumnType type, UnaryOperator<Object> cell, UnaryOperator<Object> value) {

  /** What a cell holds for a value. */
  public Object cell(Object component) {
    return cell.apply(component);
  }

  /** The value of what a cell holds. */
  public Object value(Object inRow) {
    return value.apply(inRow);
  }

  /**
   * The kind of a component's class.
   *
   * @throws IllegalArgumentException when no column can hold such values
   */
  public static CellKind of(Class<?> component, String where) {
    if (component == int.class || component == Integer.class) {
      return new CellKind(
          ColumnType.INTEGER, n -> ((Integer) n).longValue(), n -> Math.toIntExact((Long) n));
    }
    if (component.isEnum() && Keyed.class.isAssignableFrom(component)) {
      return keyed(component);
    }
    ColumnType type = plain(component);
    if (type == null) {
      throw new IllegalArgumentException(where + ": no column holds a " + component.getName());
    }
    return new CellKind(type, UnaryOperator.identity(), UnaryOperator.identity());
  }

  private static @Nullable ColumnType plain(Class<?> component) {
    if (component == String.class) {
      return ColumnType.TEXT;
    }
    if (component == long.class || component == Long.class) {
      return ColumnType.INTEGER;
    }
    if (component == double.class || component == Double.class) {
      return ColumnType.NUMBER;
    }
    if (component == boolean.class || component == Boolean.class) {
      return ColumnType.BOOLEAN;
    }
    return component == LocalDate.class ? ColumnType.DATE : null;
  }

  private static CellKind keyed(Class<?> component) {
    Map<String, Object> values = new HashMap<>();
    for (Object each : component.getEnumConstants()) {
      values.put(((Keyed) each).key(), each);
    }
    return new CellKind(
        ColumnType.TEXT,
        each -> ((Keyed) each).key(),
        key -> {
          Object each = values.get((String) key);
          if (each == null) {
            throw new IllegalArgumentException("a key is none of " + component.getSimpleName());
          }
          return each;
        });
  }
}
