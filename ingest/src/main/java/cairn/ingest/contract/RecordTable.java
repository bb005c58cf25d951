package cairn.ingest.contract;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published table and the record that is one row of it. Name, columns, key, types and meanings
 * all come from the record: a component is a column, named in lower case with underscores; a
 * component that is a record of its own stands for all of its components. A primitive is required,
 * and so is any other component that is not {@code @Nullable}; a {@code @Nullable} record may be
 * absent as a whole.
 *
 * <p>Components may be {@link String}, an enum that is {@link cairn.ingest.model.Keyed} (written by
 * its key), {@code int}, {@code long}, {@code double}, {@code boolean}, their classes, {@link
 * java.time.LocalDate} and records of these.
 *
 * @param <T> the record
 */
public final class RecordTable<T extends Record> {
  private final Table table;
  private final RecordShape shape;
  private final RecordMaker<T> maker;
  private final boolean ofPersons;

  private RecordTable(Class<T> type, Published published) {
    this.shape = RecordShape.of(type, false, RecordTable::cell);
    this.maker = new RecordMaker<>(type, shape);
    this.ofPersons = published.ofPersons();
    this.table = Table.result(published.name(), published.says(), shape.key(), shape.columns());
  }

  /**
   * The table of a record.
   *
   * @throws IllegalArgumentException when the record is not {@link Published}, a component has no
   *     {@link Says}, or is of a type that no column can hold
   */
  public static <T extends Record> RecordTable<T> of(Class<T> type) {
    Published published = type.getAnnotation(Published.class);
    if (published == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is not @Published");
    }
    return new RecordTable<>(type, published);
  }

  private static @Nullable RecordPart cell(RecordComponent component, boolean optional) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return null;
    }
    String name = RecordShape.columnName(component.getName());
    String where = component.getDeclaringRecord().getSimpleName() + "." + name;
    Says says = component.getAnnotation(Says.class);
    if (says == null) {
      throw new IllegalArgumentException(where + " has no @Says");
    }
    CellKind kind = CellKind.of(type, where);
    return new RecordCell(
        optional
            ? Column.optional(name, kind.type(), says.value())
            : Column.required(name, kind.type(), says.value()),
        kind);
  }

  /** The table: its name, columns and key. */
  public Table table() {
    return table;
  }

  /** The table's name. */
  public String name() {
    return table.name();
  }

  /** Whether a row is about one person. */
  public boolean isOfPersons() {
    return ofPersons;
  }

  /**
   * The record as a row, its values in the order of the columns.
   *
   * @throws IllegalStateException when a column that every row must fill is empty
   */
  public Row row(T values) {
    Object[] cells = new Object[table.columns().size()];
    shape.take(values, cells, 0);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == null && table.columns().get(i).required()) {
        throw new IllegalStateException(
            "a row of " + table.name() + " has no " + table.columns().get(i).name());
      }
    }
    return new Row(cells);
  }

  /**
   * The record behind a row of this table.
   *
   * @throws IllegalArgumentException when a required cell is empty, or a key is not of its enum
   */
  public T record(Row row) {
    return maker.record(row);
  }

  /** The rows in the order of their keys, by the words that files hold for them. */
  public List<T> inKeyOrder(List<T> rows) {
    Comparator<Row> order =
        table.key().stream()
            .map(table::indexOf)
            .map(place -> Comparator.comparing((Row row) -> String.valueOf(row.value(place))))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    List<Row> sorted = new ArrayList<>();
    rows.forEach(each -> sorted.add(row(each)));
    sorted.sort(order);
    return sorted.stream().map(this::record).toList();
  }
}
