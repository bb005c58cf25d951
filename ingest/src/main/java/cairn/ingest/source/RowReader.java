package cairn.ingest.source;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
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

  /**
   * Something that a file holds beside its rows and that somebody should know; nothing is refused.
   *
   * @param rule the rule
   * @param line line or row from 1, or 0 for the whole file
   * @param says what was found and what was made of it, without any text of the file
   */
  record Notice(Rule rule, long line, String says) {
    /** The finding about a file of this name. */
    public Finding finding(String file) {
      return Finding.of(rule, Location.ofLine(file, line), says);
    }
  }
}
