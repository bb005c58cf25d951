package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one look through a sheet tells that its cells do not: what is merged and hidden. The same
 * look refuses what the library that reads cells cannot read, or would read wrongly.
 *
 * @param merged the last row of each range of merged cells
 * @param hiddenColumns the hidden columns, from 0
 */
record SheetLook(List<Integer> merged, BitSet hiddenColumns) {
  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final int SHEET_COLUMNS = 1 << 14;

  /**
   * Looks through a sheet.
   *
   * @param texts how many texts the workbook's sheets share
   */
  static SheetLook over(PartXml xml, int texts) {
    Walk walk = new Walk(texts);
    while (xml.next()) {
      if (xml.begins("row")) {
        walk.row(xml);
      } else if (xml.begins("c")) {
        walk.cell(xml);
      } else if (xml.begins("col")) {
        walk.column(xml);
      } else if (xml.begins("mergeCell")) {
        walk.merge(xml.attribute("ref"));
      }
    }
    return new SheetLook(List.copyOf(walk.merged), walk.hidden);
  }

  private static final class Walk {
    private final int texts;
    private final List<Integer> merged = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private int row;
    private int rangeFormulas;
    private final BitSet shared = new BitSet();

    Walk(int texts) {
      this.texts = texts;
    }

    void row(PartXml xml) {
      int next = xml.number("r", row + 1);
      if (next <= row || next > FileLimits.SHEET_ROWS) {
        throw WorkbookFile.damaged();
      }
      row = next;
    }

    void column(PartXml xml) {
      if (xml.says("hidden")) {
        int from = Math.max(1, xml.number("min", 1));
        int until = Math.min(SHEET_COLUMNS, xml.number("max", from));
        hidden.set(from - 1, Math.max(from - 1, until));
      }
    }

    void merge(@Nullable String range) {
      Matcher place = PLACE.matcher(range == null ? "" : range.substring(range.indexOf(':') + 1));
      if (!place.matches()) {
        throw WorkbookFile.damaged();
      }
      if (merged.size() < FileLimits.SHEET_ROWS) {
        merged.add(Integer.parseInt(place.group(2)));
      }
    }

    void cell(PartXml xml) {
      String type = xml.attribute("t");
      requirePlace(xml.attribute("r"));
      boolean filled = false;
      while (xml.next() && !xml.ends("c")) {
        if (xml.begins("f")) {
          formula(xml);
        } else if (xml.begins("v")) {
          String text = xml.text();
          filled |= !text.isEmpty();
          value(type, text);
        } else if (xml.begins("is")) {
          filled |= !xml.text().isEmpty();
        }
      }
      if (filled && "d".equals(type)) {
        throw new SourceRefusal(
            Rule.WORKBOOK_DAMAGED,
            row,
            "a cell holds a day as text of a kind that few tools write; open the workbook in a"
                + " spreadsheet and save it again, or save it as CSV");
      }
    }

    private void requirePlace(@Nullable String place) {
      if (place == null) {
        return;
      }
      Matcher parts = PLACE.matcher(place);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
        throw WorkbookFile.damaged();
      }
    }

    private void value(@Nullable String type, String text) {
      if ("s".equals(type) && !text.isEmpty() && !isShared(text)) {
        throw WorkbookFile.damaged();
      }
    }

    private boolean isShared(String text) {
      return text.matches("[0-9]{1,9}") && Integer.parseInt(text) < texts;
    }

    /** A formula that others share must come before them; what it says does not matter. */
    private void formula(PartXml xml) {
      String kind = String.valueOf(xml.attribute("t"));
      boolean first = xml.attribute("ref") != null;
      int number = xml.number("si", 0);
      if (kind.equals("array") && ++rangeFormulas > FileLimits.RANGE_FORMULAS) {
        throw BoundedPart.bomb("holds over " + FileLimits.RANGE_FORMULAS + " formulas of ranges");
      }
      if (kind.equals("shared")) {
        if (number > FileLimits.SHEET_ROWS || !first && !shared.get(number)) {
          throw WorkbookFile.damaged();
        }
        shared.set(number);
      }
      xml.text();
    }
  }
}
