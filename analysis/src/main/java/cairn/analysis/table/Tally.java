package cairn.analysis.table;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * What one question counts, for any part of the people: a record whose components are {@link
 * Counts} or tallies. Everything adds up, so the tally of everybody is the sum over parts in any
 * order; it is made and merged component by component, so that none can be forgotten.
 */
public interface Tally extends Serializable {

  /** A tally of nobody. */
  static <T extends Tally> T empty(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is no record of counts");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(types).map(Tally::none).toArray();
    try {
      var canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " is no record of counts", e);
    }
  }

  private static Object none(Class<?> type) {
    if (type == Counts.class) {
      return new Counts<>();
    }
    if (Tally.class.isAssignableFrom(type)) {
      return empty(type.asSubclass(Tally.class));
    }
    throw new IllegalArgumentException(type.getSimpleName() + " neither counts nor is a tally");
  }

  /**
   * Adds all of the other's numbers.
   *
   * @param other a tally of the same class
   */
  default void merge(Tally other) {
    try {
      for (RecordComponent component : getClass().getRecordComponents()) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        merge(accessor.invoke(this), accessor.invoke(other));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(getClass().getSimpleName() + " cannot be merged", e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Both come from the same component.
  private static void merge(Object mine, Object theirs) {
    if (mine instanceof Counts counts) {
      counts.merge((Counts) theirs);
    } else {
      ((Tally) mine).merge((Tally) theirs);
    }
  }
}
