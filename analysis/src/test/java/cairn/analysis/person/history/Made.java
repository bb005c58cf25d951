package cairn.analysis.person.history;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.model.CatalogueEntry;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;
import cairn.ingest.model.RowId;
import cairn.ingest.record.Codec;
import cairn.ingest.record.Codecs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A made-up record of which only what matters is told: a new column leaves its makers alone. */
public final class Made<T extends Record> {
  private static final Codecs CODECS = new Codecs(Contract.load(Catalogues.load()));

  private final Codec<T> codec;
  private final Object[] cells;

  private Made(Codec<T> codec, Object[] cells) {
    this.codec = codec;
    this.cells = cells;
  }

  public static <T extends Record> Made<T> of(Class<T> type) {
    Codec<T> codec = CODECS.of(type);
    return new Made<>(codec, new Object[codec.table().columns().size()]);
  }

  /** What a record tells, to be changed. */
  @SuppressWarnings("unchecked") // A record's own class.
  public static <T extends Record> Made<T> from(T record) {
    Codec<T> codec = CODECS.of((Class<T>) record.getClass());
    Row row = codec.encode(record);
    Made<T> made = of((Class<T>) record.getClass());
    for (int i = 0; i < made.cells.length; i++) {
      made.cells[i] = row.value(i);
    }
    return made;
  }

  /** A record of the texts of a file's cells. */
  public static <T extends Record> T of(Class<T> type, Map<String, String> texts) {
    Made<T> made = of(type);
    List<Column> columns = made.codec.table().columns();
    for (int i = 0; i < made.cells.length; i++) {
      String text = texts.get(columns.get(i).name());
      made.cells[i] = text == null || text.isEmpty() ? null : value(columns.get(i), text);
    }
    return made.make();
  }

  private static Object value(Column column, String text) {
    return switch (column.type()) {
      case INTEGER -> Long.valueOf(text);
      case NUMBER -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TEXT, LIST -> text;
    };
  }

  public <V> Made<T> with(ContractName.Accessor<T, V> accessor, V value) {
    cells[codec.table().indexOf(ContractName.column(accessor))] = cell(value);
    return this;
  }

  /** The text of a cell, a key or an id, by an accessor of the record or of one inside. */
  public <R extends Record, V> Made<T> key(ContractName.Accessor<R, V> accessor, String key) {
    cells[codec.table().indexOf(ContractName.column(accessor))] = key;
    return this;
  }

  /** The first and the last day of its period, both inside. */
  public Made<T> days(LocalDate first, LocalDate last) {
    cells[codec.table().indexOf(ContractName.FIRST_DAY)] = first;
    cells[codec.table().indexOf(ContractName.LAST_DAY)] = last;
    return this;
  }

  public Made<T> period(Period period) {
    return days(period.from(), period.until().minusDays(1));
  }

  private static Object cell(Object value) {
    if (value instanceof CatalogueEntry entry) {
      return entry.key();
    }
    if (value instanceof Keyed constant) {
      return constant.key();
    }
    if (value instanceof RowId id) {
      return id.value();
    }
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }

  public T make() {
    return codec.decode(new Row(cells));
  }
}
