package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.sheet.SheetHeader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of one sheet of a workbook as the text that a CSV file would have: days as {@code
 * 2026-10-01}, numbers without a point that says nothing, formulas by the value stored with them.
 * Rows above the header, and rows in which nothing stands, are no rows.
 */
final class SheetRows implements RowReader {
  private final SheetCells sheet;
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
    sheet = SheetCells.open(path, choice.sheet());
    try {
      header = readHeader(choice.columns());
    } catch (SourceRefusal e) {
      close();
      throw e;
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
    while (sheet.next()) {
      line = sheet.line();
      cells = sheet.cells();
      size = 0;
      for (int i = 0; i < sheet.size(); i++) {
        if (cells[i].length() > FileLimits.CELL) {
          throw new SourceRefusal(Rule.CELL_TOO_LONG, line, "a cell is longer than 64 KiB");
        }
        size = cells[i].isEmpty() ? size : i + 1;
      }
      if (size > FileLimits.COLUMNS) {
        throw new SourceRefusal(
            Rule.TOO_MANY_COLUMNS, line, "has more than " + FileLimits.COLUMNS + " columns");
      }
      if (size > 0) {
        seen.row(sheet.isHidden());
        return true;
      }
      blankLines++;
    }
    return false;
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
    return seen.notices(header, sheet.look(), sheet.uncomputed());
  }

  @Override
  public void close() {
    sheet.close();
  }
}
