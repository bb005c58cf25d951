package cairn.reports.section;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of one result table, in their published order. */
public record Rows(List<ResultRow> list) implements Iterable<ResultRow> {
  /** No rows. */
  public static final Rows NONE = new Rows(List.of());

  /** Keeps a copy. */
  public Rows {
    list = List.copyOf(list);
  }

  /** The rows whose text column holds {@code value}. */
  public Rows where(String column, String value) {
    return new Rows(list.stream().filter(r -> r.is(column, value)).toList());
  }

  /** The rows whose text column holds anything but {@code value}. */
  public Rows except(String column, String value) {
    return new Rows(list.stream().filter(r -> !r.is(column, value)).toList());
  }

  /** The first row, if there is any. */
  public Optional<ResultRow> first() {
    return list.stream().findFirst();
  }

  /** What a text column holds, each once, in the order met. */
  public List<String> values(String column) {
    return List.copyOf(new LinkedHashSet<>(list.stream().map(r -> r.text(column)).toList()));
  }

  /** The sum of a count. */
  public long sum(String column) {
    return list.stream().mapToLong(r -> r.count(column)).sum();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** How many. */
  public int size() {
    return list.size();
  }

  /** The rows in order. */
  public Stream<ResultRow> stream() {
    return list.stream();
  }

  @Override
  public Iterator<ResultRow> iterator() {
    return list.iterator();
  }
}
