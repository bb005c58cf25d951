package cairn.ingest.store.part;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.NullMarked;

/**
 * The rows of any flat Parquet file as the text that a CSV file would have: days as {@code
 * 2026-10-01}, numbers with a point and no exponent, a whole number without one, nothing for null.
 */
@NullMarked
public final class ParquetRows implements AutoCloseable {
  private final int longestCell;
  private final ParquetFileReader file;
  private final MessageType schema;
  private final String createdBy;
  private final List<String> header = new ArrayList<>();
  private final List<ParquetCell> texts = new ArrayList<>();
  private final String[] cells;
  private ColumnReader[] readers = new ColumnReader[0];
  private long left;

  /** Why a file cannot be read. */
  public enum Kind {
    EMPTY,
    TOO_WIDE,
    TOO_LONG,
    NOT_FLAT,
    NOT_TEXT,
    DAMAGED
  }

  /** Says that a file cannot be read, without cause and without anything of the file. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Kind kind;
    private final String expected;

    private Unreadable(Kind kind, String expected) {
      super(expected);
      this.kind = kind;
      this.expected = expected;
    }

    /** What sort of fault it is. */
    public Kind kind() {
      return kind;
    }

    /** What is wrong, in words. */
    public String expected() {
      return expected;
    }
  }

  /**
   * Opens a file.
   *
   * @param path a regular file
   * @param mostColumns how many columns it may have
   * @param longestCell how many characters a cell may have
   * @throws Unreadable when it is no Parquet file, or not a flat one
   */
  public ParquetRows(Path path, int mostColumns, int longestCell) {
    this.longestCell = longestCell;
    try {
      file =
          ParquetFileReader.open(
              new LocalInputFile(path),
              ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    } catch (IOException | RuntimeException e) {
      throw damaged();
    }
    try {
      schema = file.getFileMetaData().getSchema();
      createdBy = String.valueOf(file.getFileMetaData().getCreatedBy());
      describe(mostColumns);
    } catch (Unreadable e) {
      close();
      throw e;
    } catch (RuntimeException e) {
      close();
      throw damaged();
    }
    cells = new String[header.size()];
  }

  private static Unreadable damaged() {
    return new Unreadable(Kind.DAMAGED, "is not a whole Parquet file");
  }

  private void describe(int mostColumns) {
    if (schema.getFieldCount() == 0) {
      throw new Unreadable(Kind.EMPTY, "the file has no column");
    }
    if (schema.getFieldCount() > mostColumns) {
      throw new Unreadable(Kind.TOO_WIDE, "has more than " + mostColumns + " columns");
    }
    for (Type field : schema.getFields()) {
      if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
        throw new Unreadable(
            Kind.NOT_FLAT, "column " + (header.size() + 1) + " holds lists or records");
      }
      ParquetCell text = ParquetCell.of(field.asPrimitiveType());
      if (text == null) {
        throw new Unreadable(
            Kind.NOT_FLAT,
            "column "
                + (header.size() + 1)
                + " holds bytes, times or another type that has no place in a table of records");
      }
      header.add(field.getName());
      texts.add(text);
    }
  }

  /** The names of the columns. */
  public List<String> header() {
    return List.copyOf(header);
  }

  /** The current row's cells; the array is used again for the next row. */
  public String[] cells() {
    return cells;
  }

  /**
   * Goes to the next row; false after the last.
   *
   * @throws Unreadable when the file is damaged or holds text that is no UTF-8
   */
  public boolean next() {
    try {
      while (left == 0) {
        if (!nextGroup()) {
          return false;
        }
      }
      for (int i = 0; i < cells.length; i++) {
        ColumnReader column = readers[i];
        boolean present =
            column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
        cells[i] = present ? texts.get(i).text(column) : "";
        column.consume();
        if (cells[i].length() > longestCell) {
          throw new Unreadable(Kind.TOO_LONG, "a cell is longer than 64 KiB");
        }
      }
      left--;
      return true;
    } catch (Unreadable e) {
      throw e;
    } catch (CharacterCodingException e) {
      throw new Unreadable(Kind.NOT_TEXT, "holds text that is not UTF-8");
    } catch (IOException | RuntimeException e) {
      throw damaged();
    }
  }

  private boolean nextGroup() throws IOException {
    PageReadStore pages = file.readNextRowGroup();
    if (pages == null) {
      return false;
    }
    left = pages.getRowCount();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(pages, new Unconverted(), schema, createdBy);
    List<ColumnDescriptor> columns = schema.getColumns();
    readers = new ColumnReader[columns.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = store.getColumnReader(columns.get(i));
    }
    return true;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw damaged();
    }
  }

  /** Values are taken from the columns themselves, so nothing is converted. */
  private static final class Unconverted extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
