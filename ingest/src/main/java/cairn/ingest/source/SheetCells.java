package cairn.ingest.source;

import java.nio.file.Path;

/** The cells of a sheet row by row, as text, whatever program wrote the workbook. */
interface SheetCells extends AutoCloseable {
  /**
   * Opens a sheet of a workbook.
   *
   * @param sheet its name, as the workbook has it
   * @throws SourceRefusal when it is no such workbook
   */
  static SheetCells open(Path path, String sheet) {
    return InputFormat.of(path.getFileName().toString()) == InputFormat.ODS
        ? new OpenDocumentCells(path, sheet)
        : new ExcelCells(path, sheet);
  }

  /**
   * Goes to the next row; false after the last.
   *
   * @throws SourceRefusal when it cannot be read
   */
  boolean next();

  /** The row's number, from 1. */
  long line();

  /** Its cells, of which {@link #size} count; may be written over by {@link #next}. */
  String[] cells();

  /** How many cells it has. */
  int size();

  /** Whether the sheet hides it. */
  boolean isHidden();

  /** What was merged and hidden in the rows so far. */
  SheetLook look();

  /** How many formulas had no stored value so far. */
  long uncomputed();

  @Override
  void close();
}
