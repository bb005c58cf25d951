package cairn.reports.section;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Rows of one result table, in their published order.
 *
 * @param <T> the record that is one row
 */
public record RowsOf<T>(List<T> list) implements Iterable<T> {
  /** Keeps a copy. */
  public RowsOf {
    list = List.copyOf(list);
  }

  /** The rows of which something is so. */
  public RowsOf<T> where(Predicate<T> is) {
    return new RowsOf<>(list.stream().filter(is).toList());
  }

  /** The rows in which a column holds {@code value}. */
  public <V> RowsOf<T> where(Function<T, V> column, V value) {
    return where(row -> value.equals(column.apply(row)));
  }

  /** The rows in which a column holds anything but {@code value}. */
  public <V> RowsOf<T> except(Function<T, V> column, V value) {
    return where(row -> !value.equals(column.apply(row)));
  }

  /** The first row, if there is any. */
  public Optional<T> first() {
    return list.stream().findFirst();
  }

  /** What a column holds, each once, in the order met. */
  public <V> List<V> values(Function<T, V> column) {
    return List.copyOf(new LinkedHashSet<>(list.stream().map(column).toList()));
  }

  /** The sum of a count. */
  public long sum(ToLongFunction<T> column) {
    return list.stream().mapToLong(column).sum();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The rows in order. */
  public Stream<T> stream() {
    return list.stream();
  }

  @Override
  public Iterator<T> iterator() {
    return list.iterator();
  }
}
