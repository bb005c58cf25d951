package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook as the text that a CSV file would have: days as {@code
 * 2026-10-01}, numbers without a point that says nothing, formulas by the value stored with them.
 * Rows above the header, and rows in which nothing stands, are no rows.
 */
final class SheetRows implements RowReader {
  private final ReadableWorkbook workbook;
  private final Iterator<Row> rows;
  private final CellText text;
  private final SheetLook look;
  private final SheetHeader header;
  private final SheetNotices seen = new SheetNotices();
  private String[] cells = new String[0];
  private int size;
  private long line;
  private long blankLines;

  /** The rows of the only sheet that a workbook shows. */
  static SheetRows ofOnlySheet(Path path) {
    List<SheetName> shown = SheetName.shown(path);
    if (shown.size() != 1) {
      throw new SourceRefusal(
          Rule.UNKNOWN_TABLE,
          0,
          "has " + shown.size() + " sheets; save the one that is meant as a workbook of its own");
    }
    return new SheetRows(path, new SheetChoice(shown.get(0).name(), List.of()));
  }

  /**
   * Opens a workbook, looks through it, and reads the header of one of its sheets.
   *
   * @throws SourceRefusal when it is no such workbook
   */
  SheetRows(Path path, SheetChoice choice) {
    boolean styled;
    try (WorkbookFile file = new WorkbookFile(path)) {
      SheetName sheet =
          file.sheets().stream()
              .filter(each -> each.name().equals(choice.sheet()))
              .findFirst()
              .orElseThrow(WorkbookFile::damaged);
      look = file.look(sheet);
      styled = file.hasStyles();
    }
    workbook = open(path, styled);
    text = new CellText(workbook.isDate1904());
    try {
      rows = rows(choice.sheet());
      header = readHeader(choice.columns());
    } catch (SourceRefusal e) {
      close();
      throw e;
    }
  }

  /** The library's messages hold paths and names of sheets. */
  private static ReadableWorkbook open(Path path, boolean styled) {
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(styled, true));
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged();
    }
  }

  private Iterator<Row> rows(String name) {
    try {
      Sheet sheet = workbook.findSheet(name).orElseThrow(WorkbookFile::damaged);
      return sheet.openStream().iterator();
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged();
    }
  }

  private SheetHeader readHeader(List<String> columns) {
    boolean blank = true;
    while (nextTexts()) {
      blank = false;
      SheetHeader found = SheetHeader.in(cells, size, line, columns);
      if (found != null) {
        return found;
      }
    }
    throw blank
        ? new SourceRefusal(Rule.EMPTY_FILE, 0, "the sheet is empty")
        : new SourceRefusal(
            Rule.NO_HEADER,
            0,
            "no row holds two of the columns of the table, so that none is its header: "
                + String.join(", ", columns));
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public long headerLine() {
    return header.line();
  }

  @Override
  public boolean next() {
    while (nextTexts()) {
      if (size > 0 && isExample()) {
        seen.example(line);
      } else {
        fit();
        return true;
      }
    }
    return false;
  }

  private boolean isExample() {
    int first = header.first();
    return first < size && cells[first].toLowerCase(Locale.ROOT).startsWith(SheetName.EXAMPLE);
  }

  /** Brings the cells under the header; what stands beside it is a cell too many. */
  private void fit() {
    int width = header.names().size();
    int first = header.first();
    List<String> fitted = new ArrayList<>(width);
    List<String> beside = new ArrayList<>();
    for (int i = 0; i < Math.max(size, first + width); i++) {
      String cell = i < size ? cells[i] : "";
      if (i >= first && i < first + width) {
        fitted.add(cell);
      } else if (!cell.isEmpty()) {
        beside.add(cell);
      }
    }
    fitted.addAll(beside);
    size = fitted.size();
    cells = fitted.toArray(cells);
  }

  /** Goes to the next row with any text and takes it as it stands. */
  private boolean nextTexts() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        line = Math.max(line + 1, row.getRowNum());
        if (take(row)) {
          seen.row(row.isHidden());
          return true;
        }
        blankLines++;
      }
      return false;
    } catch (SourceRefusal e) {
      throw e;
    } catch (RuntimeException e) {
      // the library's messages hold cells
      throw new SourceRefusal(
          Rule.WORKBOOK_DAMAGED,
          line + 1,
          "a cell cannot be read; open the workbook and save it again as .xlsx, or as CSV");
    }
  }

  private boolean take(Row row) {
    if (cells.length < row.getCellCount()) {
      cells = new String[row.getCellCount()];
    }
    size = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      @Nullable Cell cell = row.getCell(i);
      cells[i] = text.of(cell);
      if (cells[i].length() > FileLimits.CELL) {
        throw new SourceRefusal(Rule.CELL_TOO_LONG, line, "a cell is longer than 64 KiB");
      }
      size = cells[i].isEmpty() ? size : i + 1;
    }
    if (size > FileLimits.COLUMNS) {
      throw new SourceRefusal(
          Rule.TOO_MANY_COLUMNS, line, "has more than " + FileLimits.COLUMNS + " columns");
    }
    return size > 0;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String[] cells() {
    return cells;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long blankLines() {
    return blankLines;
  }

  @Override
  public List<Notice> notices() {
    return seen.notices(header, look, text.uncomputed());
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException | UncheckedIOException e) {
      throw Opening.unreadable();
    }
  }
}
