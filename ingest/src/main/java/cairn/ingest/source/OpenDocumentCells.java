package cairn.ingest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of a sheet of an OpenDocument spreadsheet. Rows and cells that repeat are written once
 * there, with how often they stand.
 */
final class OpenDocumentCells implements SheetCells {
  private static final String REPEATED = "number-columns-repeated";

  /** One more than may be filled, so that a row of too many is seen to be one. */
  private static final int MOST = FileLimits.COLUMNS + 1;

  private final OpenDocumentFile file;
  private final PartXml xml;
  private final OpenDocumentText text = new OpenDocumentText();
  private final List<Integer> merged = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private List<String> row = List.of();
  private boolean hidden;
  private long line;
  private int columns;
  private int left;

  OpenDocumentCells(Path path, String sheet) {
    file = new OpenDocumentFile(path);
    try {
      xml = file.content();
      find(sheet);
    } catch (SourceRefusal e) {
      file.close();
      throw e;
    }
  }

  private void find(String sheet) {
    while (xml.next()) {
      if (xml.begins("table")) {
        if (sheet.equals(xml.attribute("name"))) {
          return;
        }
        xml.skip();
      }
    }
    throw WorkbookFile.damaged();
  }

  @Override
  public boolean next() {
    if (left > 0) {
      left--;
      line++;
      return true;
    }
    while (xml.next() && !xml.ends("table")) {
      if (xml.begins("table-column")) {
        column();
      } else if (xml.begins("table-row")) {
        row();
        return true;
      } else if (xml.begins("shapes") || xml.begins("named-expressions")) {
        xml.skip();
      }
    }
    return false;
  }

  private void column() {
    int many = Math.min(MOST, xml.number(REPEATED, 1));
    if (isHiddenHere()) {
      hiddenColumns.set(columns, columns + many);
    }
    columns = Math.min(MOST, columns + many);
  }

  private boolean isHiddenHere() {
    String visibility = xml.attribute("visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private void row() {
    int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
    hidden = isHiddenHere();
    line++;
    row = new ArrayList<>();
    int blank = 0;
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.begins("table-cell") || xml.begins("covered-table-cell")) {
        boolean isCovered = xml.begins("covered-table-cell");
        int many = Math.max(1, xml.number(REPEATED, 1));
        merge(xml.number("number-columns-spanned", 1), xml.number("number-rows-spanned", 1));
        String cell = text.of(xml);
        if (cell.isEmpty() || isCovered) {
          blank = Math.min(MOST, blank + many);
        } else {
          fill(blank, "");
          fill(many, cell);
          blank = 0;
        }
      }
    }
    if (row.isEmpty()) {
      line += repeated - 1;
    } else if (repeated > FileLimits.REPEATED_ROWS) {
      throw BoundedPart.bomb("holds a row that stands for over 10,000 of its kind");
    } else {
      left = repeated - 1;
    }
  }

  private void merge(int wide, int high) {
    if ((wide > 1 || high > 1) && merged.size() < FileLimits.SHEET_ROWS) {
      merged.add((int) Math.min(FileLimits.SHEET_ROWS, line + high - 1));
    }
  }

  private void fill(int many, String cell) {
    for (int i = 0; i < many && row.size() < MOST; i++) {
      row.add(cell);
    }
  }

  @Override
  public long line() {
    return line;
  }

  /** A copy each time: a repeated row is given again. */
  @Override
  public String[] cells() {
    return row.toArray(String[]::new);
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public SheetLook look() {
    return new SheetLook(List.copyOf(merged), hiddenColumns);
  }

  @Override
  public long uncomputed() {
    return text.uncomputed();
  }

  @Override
  public void close() {
    xml.close();
    file.close();
  }
}
