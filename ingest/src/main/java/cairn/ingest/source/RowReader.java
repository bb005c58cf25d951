package cairn.ingest.source;

import java.util.List;

/**
 * The rows of a file as text, one at a time. Every method may throw a {@link SourceRefusal}; rows
 * given before it are of a file that is refused.
 */
public interface RowReader extends AutoCloseable {
  /** The names of the columns, as the file has them. */
  List<String> header();

  /** Line of the header, from 1. */
  default long headerLine() {
    return 1;
  }

  /** Goes to the next row; false after the last. */
  boolean next();

  /** Line of the row's first character, from 1; the row's number in a format without lines. */
  long line();

  /**
   * The row's cells, empty texts where nothing stands. The array belongs to the reader, is used
   * again for the next row and may be longer than {@link #size}.
   */
  String[] cells();

  /** How many cells the row has. */
  int size();

  /** How many blank lines were skipped so far. */
  long blankLines();

  /** What was seen beside the rows, once the last row is read. */
  default List<Notice> notices() {
    return List.of();
  }

  @Override
  void close();
}
