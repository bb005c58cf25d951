package cairn.ingest.store.part;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.StoreException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes the rows of one table to one Parquet file: Zstandard, one row group, column descriptions
 * in the footer. Equal rows in equal order give equal bytes.
 */
public final class PartWriter implements Closeable {
  private final Path file;
  private final ParquetWriter<Row> writer;
  private long rows;
  private boolean isWhole = true;

  private PartWriter(Path file, ParquetWriter<Row> writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Starts a file that must not exist yet.
   *
   * @throws StoreException DISK when the file cannot be made
   */
  public static PartWriter create(Path file, Table table) {
    try {
      return new PartWriter(file, new Builder(new PrivateOutput(file), table).build());
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
  }

  /**
   * Adds a row, its values in the order of the table's columns.
   *
   * @throws IllegalArgumentException when a required column is empty or the width is wrong
   * @throws StoreException DISK when the disk refuses
   */
  public void write(Row row) {
    // Parquet's writer gives a file up at the first row it could not write.
    isWhole = false;
    try {
      writer.write(row);
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
    isWhole = true;
    rows++;
  }

  /** Rows written so far. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() {
    try {
      writer.close();
      if (isWhole) {
        Footer.settle(file);
      }
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final Table table;

    Builder(OutputFile file, Table table) {
      super(file);
      this.table = table;
      withConf(new PlainParquetConfiguration());
      withCodecFactory(new ZstdCodec());
      withCompressionCodec(CompressionCodecName.ZSTD);
      withWriterVersion(WriterVersion.PARQUET_1_0);
      // One row group a file: a reader that splits files by bytes still sees each person whole.
      withRowGroupSize(Long.MAX_VALUE / 4);
      withRowGroupRowCountLimit(Integer.MAX_VALUE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract, so that it must be there; nobody calls it.
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new Support(table);
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
      return new Support(table);
    }
  }

  private static final class Support extends WriteSupport<Row> {
    private final Table table;
    private final List<Column> columns;
    private RecordConsumer out;

    @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before the first row.
    Support(Table table) {
      this.table = table;
      this.columns = List.copyOf(table.columns());
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract, so that it must be there; nobody calls it.
    public WriteContext init(Configuration configuration) {
      return new WriteContext(PartSchema.of(table), PartSchema.footer(table));
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(PartSchema.of(table), PartSchema.footer(table));
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(Row row) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            table.name() + ": a row has " + row.size() + " values, not " + columns.size());
      }
      out.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        Object value = row.value(i);
        if (value != null) {
          out.startField(column.name(), i);
          cell(column.type(), row, i);
          out.endField(column.name(), i);
        } else if (column.required()) {
          throw new IllegalArgumentException(
              table.name() + ": the required column " + column.name() + " is empty");
        }
      }
      out.endMessage();
    }

    @SuppressWarnings("NullAway") // The caller has seen that the cell is not empty.
    private void cell(ColumnType type, Row row, int i) {
      switch (type) {
        case TEXT, LIST -> out.addBinary(Binary.fromString(row.text(i)));
        case INTEGER -> out.addLong(row.integer(i));
        case NUMBER -> out.addDouble(row.number(i));
        case BOOLEAN -> out.addBoolean(row.bool(i));
        case DATE -> out.addInteger(Math.toIntExact(row.date(i).toEpochDay()));
      }
    }
  }
}
