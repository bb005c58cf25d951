package cairn.ingest.store.part;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import cairn.ingest.store.disk.StoreFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one part file, in the file's order. The file must have the table's columns,
 * types and required flags exactly, so that a row read back is as sound as when it was written.
 */
public final class PartReader implements Iterator<Row>, Closeable {
  private final ParquetFileReader reader;
  private final Path file;
  private final MessageType schema;
  private final String createdBy;
  private final CellConverter[] cells;
  private final List<ColumnReader> columns = new ArrayList<>();
  private final long rows;
  private long left;

  private PartReader(ParquetFileReader reader, Path file, Table table, MessageType schema) {
    this.reader = reader;
    this.file = file;
    this.schema = schema;
    String writtenBy = reader.getFileMetaData().getCreatedBy();
    this.createdBy = writtenBy == null ? "" : writtenBy;
    this.rows = reader.getRecordCount();
    this.cells =
        table.columns().stream()
            .map(column -> new CellConverter(column.type()))
            .toArray(CellConverter[]::new);
  }

  /**
   * Opens a part file.
   *
   * @throws StoreException when the file is not one of this table or was written by a newer version
   */
  public static PartReader open(Path file, Table table) {
    return open(file, table, table.columns().stream().map(Column::name).toList());
  }

  /**
   * Opens a part file for some of its columns only; rows hold these alone, in the order asked.
   *
   * @throws StoreException when the file is not one of this table or was written by a newer version
   */
  public static PartReader open(Path file, Table table, List<String> columns) {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodec())
            .usePageChecksumVerification()
            .build();
    ParquetFileReader reader = null;
    try {
      reader = ParquetFileReader.open(new LocalInputFile(file), options);
      check(file, reader.getFileMetaData(), table);
      Table asked = project(table, columns);
      MessageType schema = PartSchema.of(asked);
      reader.setRequestedSchema(schema);
      return new PartReader(reader, file, asked, schema);
    } catch (IOException | RuntimeException e) {
      closeQuietly(reader);
      throw e instanceof StoreException known ? known : unreadable(file);
    }
  }

  private static Table project(Table table, List<String> columns) {
    return Table.result(
        table.name(),
        table.description(),
        List.of(),
        columns.stream().map(name -> table.columns().get(table.indexOf(name))).toList());
  }

  private static void check(Path file, FileMetaData footer, Table table) {
    String format = footer.getKeyValueMetaData().get(PartSchema.FORMAT_KEY);
    if (format == null || !format.matches("\\d{1,6}")) {
      throw damaged(file, "was not written by Cairn: ingest again into an empty store");
    }
    StoreFormat.requireKnown(file, Integer.parseInt(format));
    if (!footer.getSchema().getFields().equals(PartSchema.of(table).getFields())) {
      throw damaged(
          file,
          "has other columns than the table "
              + table.name()
              + " of this version: ingest again into an empty store");
    }
  }

  private static StoreException damaged(Path file, String what) {
    return new StoreException(StoreFault.DAMAGED, file + " " + what);
  }

  private static StoreException unreadable(Path file) {
    return damaged(file, "cannot be read as a part file: run cairn verify, then ingest again");
  }

  private static void closeQuietly(@Nullable ParquetFileReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // The reason why the file could not be opened is what matters.
    }
  }

  /** How many rows the file has. */
  public long rows() {
    return rows;
  }

  @Override
  public boolean hasNext() {
    try {
      while (left == 0) {
        PageReadStore group = reader.readNextRowGroup();
        if (group == null) {
          return false;
        }
        left = group.getRowCount();
        ColumnReadStoreImpl store =
            new ColumnReadStoreImpl(group, new Cells(cells), schema, createdBy);
        columns.clear();
        schema.getColumns().forEach(column -> columns.add(store.getColumnReader(column)));
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw unreadable(file);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    @Nullable Object[] values = new @Nullable Object[cells.length];
    try {
      for (int i = 0; i < values.length; i++) {
        ColumnReader column = columns.get(i);
        if (column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel()) {
          column.writeCurrentValueToConverter();
          values[i] = cells[i].value();
        }
        column.consume();
      }
    } catch (RuntimeException e) {
      throw unreadable(file);
    }
    left--;
    return new Row(values);
  }

  @Override
  public void close() {
    closeQuietly(reader);
  }

  private static final class Cells extends GroupConverter {
    private final CellConverter[] cells;

    Cells(CellConverter[] cells) {
      this.cells = cells;
    }

    @Override
    public Converter getConverter(int field) {
      return cells[field];
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
