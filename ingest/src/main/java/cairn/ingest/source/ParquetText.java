package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import cairn.ingest.store.part.ParquetRows;
import java.nio.file.Path;
import java.util.List;

/** The rows of a flat Parquet file as the text that a CSV file would have. */
final class ParquetText implements RowReader {
  private final ParquetRows rows;
  private long line;

  ParquetText(Path path) {
    Opening.requireFile(path);
    try {
      rows = new ParquetRows(path, FileLimits.COLUMNS, FileLimits.CELL);
    } catch (ParquetRows.Unreadable e) {
      throw refusal(e);
    }
  }

  private SourceRefusal refusal(ParquetRows.Unreadable e) {
    return switch (e.kind()) {
      case EMPTY -> new SourceRefusal(Rule.EMPTY_FILE, 0, e.expected());
      case TOO_WIDE -> new SourceRefusal(Rule.TOO_MANY_COLUMNS, 0, e.expected());
      case TOO_LONG -> new SourceRefusal(Rule.CELL_TOO_LONG, line, e.expected());
      case NOT_FLAT -> new SourceRefusal(Rule.PARQUET_NOT_FLAT, 0, e.expected());
      case NOT_TEXT -> new SourceRefusal(Rule.ENCODING_NOT_UTF8, line, e.expected());
      case DAMAGED -> new SourceRefusal(Rule.PARQUET_DAMAGED, 0, e.expected());
    };
  }

  @Override
  public List<String> header() {
    return rows.header();
  }

  @Override
  public boolean next() {
    try {
      line++;
      return rows.next();
    } catch (ParquetRows.Unreadable e) {
      throw refusal(e);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String[] cells() {
    return rows.cells();
  }

  @Override
  public int size() {
    return rows.header().size();
  }

  @Override
  public long blankLines() {
    return 0;
  }

  @Override
  public void close() {
    rows.close();
  }
}
