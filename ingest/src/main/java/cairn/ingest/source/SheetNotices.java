package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.RowReader.Notice;
import cairn.ingest.source.sheet.SheetHeader;
import java.util.ArrayList;
import java.util.List;

/** Counts what somebody should know of a sheet beside its rows. */
final class SheetNotices {
  private static final String MERGED =
      "; only the first cell of each has a value, the others are empty";

  private static final String UNCOMPUTED =
      " formulas have no value stored with them and count as empty; open the workbook in a"
          + " spreadsheet and save it";

  private long hiddenRows;
  private long examples;
  private long firstExample;

  /** A row in which something stands. */
  void row(boolean isHidden) {
    hiddenRows += isHidden ? 1 : 0;
  }

  /** A row that shows how the sheet is filled in, and is left out. */
  void example(long line) {
    firstExample = examples == 0 ? line : firstExample;
    examples++;
  }

  /** What to say in the end. */
  List<Notice> notices(SheetHeader header, SheetLook look, long uncomputed) {
    int until = header.first() + header.names().size();
    long columns =
        look.hiddenColumns().stream().filter(c -> c >= header.first() && c < until).count();
    long merged = look.merged().stream().filter(last -> last >= header.line()).count();
    List<Notice> notices = new ArrayList<>();
    if (header.line() > 1) {
      String says = "is taken for the header, and what stands above it is left out";
      notices.add(new Notice(Rule.HEADER_BELOW, header.line(), says));
    }
    if (examples > 0) {
      String says =
          examples == 1
              ? "is an example and left out"
              : "and " + (examples - 1) + " more rows are examples and left out";
      notices.add(new Notice(Rule.EXAMPLE_ROW, firstExample, says));
    }
    if (merged > 0) {
      notices.add(new Notice(Rule.MERGED_CELLS, 0, places(merged) + MERGED));
    }
    if (hiddenRows > 0 || columns > 0) {
      String says =
          hiddenRows + " hidden rows and " + columns + " hidden columns are read as the others";
      notices.add(new Notice(Rule.HIDDEN_CELLS, 0, says));
    }
    if (uncomputed > 0) {
      notices.add(new Notice(Rule.FORMULA_WITHOUT_VALUE, 0, uncomputed + UNCOMPUTED));
    }
    return notices;
  }

  private static String places(long count) {
    return "cells are merged in " + (count == 1 ? "1 place" : count + " places");
  }
}
