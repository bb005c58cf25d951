package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.sheet.CellText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet of an Excel workbook, which is looked through before any is read. */
final class ExcelCells implements SheetCells {
  private final ReadableWorkbook workbook;
  private final Iterator<Row> rows;
  private final CellText text;
  private final SheetLook look;
  private String[] cells = new String[0];
  private int size;
  private long line;
  private boolean hidden;

  ExcelCells(Path path, String name) {
    boolean styled;
    try (WorkbookFile file = new WorkbookFile(path)) {
      SheetName sheet =
          file.sheets().stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(WorkbookFile::damaged);
      look = file.look(sheet);
      styled = file.hasStyles();
    }
    workbook = open(path, styled);
    text = new CellText(workbook.isDate1904());
    try {
      rows = rows(name);
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

  @Override
  public boolean next() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      take(rows.next());
      return true;
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

  private void take(Row row) {
    line = Math.max(line + 1, row.getRowNum());
    hidden = row.isHidden();
    size = row.getCellCount();
    if (cells.length < size) {
      cells = new String[size];
    }
    for (int i = 0; i < size; i++) {
      @Nullable Cell cell = row.getCell(i);
      cells[i] = text.of(cell);
    }
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
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public SheetLook look() {
    return look;
  }

  @Override
  public long uncomputed() {
    return text.uncomputed();
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
