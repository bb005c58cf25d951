package cairn.ingest.contract;

import cairn.ingest.model.Delivered;
import cairn.ingest.model.RowId;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names of the contract's tables and columns, by the records of the model: code that works on cells
 * asks for a column by the accessor that the compiler knows.
 */
public final class ContractName {
  /** The first day of a {@link cairn.ingest.model.Period}. */
  public static final String FIRST_DAY = "from_on";

  /** The last day of a {@link cairn.ingest.model.Period}, inclusive. */
  public static final String LAST_DAY = "until_on";

  // What a reference names is asked of it once, not at each of many rows.
  private static final Map<Class<?>, String> COLUMNS = new ConcurrentHashMap<>();

  private ContractName() {}

  /**
   * An accessor of a record, such as {@code Goal::setOn}.
   *
   * @param <T> the record
   * @param <V> what it gives
   */
  public interface Accessor<T extends Record, V> extends Function<T, V>, Serializable {}

  /**
   * The name of a record's table.
   *
   * @throws IllegalArgumentException when the record is not {@link Delivered}
   */
  public static String table(Class<? extends Record> type) {
    Delivered delivered = type.getAnnotation(Delivered.class);
    if (delivered == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is not @Delivered");
    }
    return delivered.value();
  }

  /**
   * The name of the column that an accessor gives the values of.
   *
   * @param accessor a method reference
   * @throws IllegalArgumentException when it is no reference to a record's method
   */
  public static <T extends Record, V> String column(Accessor<T, V> accessor) {
    return COLUMNS.computeIfAbsent(accessor.getClass(), any -> referred(accessor));
  }

  private static <T extends Record, V> String referred(Accessor<T, V> accessor) {
    try {
      // A serializable method reference says which method it is, to whoever would write it.
      Method replace = accessor.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      SerializedLambda reference = (SerializedLambda) replace.invoke(accessor);
      Class<?> type =
          Class.forName(
              reference.getImplClass().replace('/', '.'),
              false,
              accessor.getClass().getClassLoader());
      Method method = type.getMethod(reference.getImplMethodName());
      return column(method.getName(), method.getReturnType());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException("no reference to a method of a record", e);
    }
  }

  /**
   * The name of a component's column: the component's own, or an id's, where the component is
   * called {@code id} or after what the id names.
   *
   * @param component the component's name
   * @param type the component's class
   */
  public static String column(String component, Class<?> type) {
    String own = RecordShape.columnName(component);
    String id = RecordShape.columnName(type.getSimpleName()).substring(1);
    boolean isNamedAfter = own.equals("id") || id.equals(own + "_id");
    return RowId.class.isAssignableFrom(type) && isNamedAfter ? id : own;
  }
}
