package cairn.ingest.source.survey;

import cairn.ingest.source.RowReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a file without the two that Qualtrics writes below the names of the columns: what was
 * asked, and how the column is called inside. Of every other file, all its rows.
 */
public final class SurveyRows implements RowReader {
  /** How each cell of the row begins that says how the columns are called inside. */
  private static final String INSIDE = "{\"ImportId\":";

  private final RowReader rows;
  private final Deque<Kept> ahead = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private Kept now = new Kept(0, new String[0]);

  /** A row that was read before its turn, or the one whose turn it is. */
  private record Kept(long line, String[] cells) {}

  /** Takes a reader over, and looks at its first rows. */
  public SurveyRows(RowReader rows) {
    this.rows = rows;
    for (int i = 0; i < 2 && rows.next(); i++) {
      ahead.add(row());
      if (isInside(ahead.getLast().cells())) {
        if (i > 0) {
          asked.addAll(Arrays.asList(ahead.getFirst().cells()));
        }
        ahead.clear();
        break;
      }
    }
  }

  private Kept row() {
    return new Kept(rows.line(), Arrays.copyOf(rows.cells(), rows.size()));
  }

  private static boolean isInside(String[] cells) {
    return cells.length > 0
        && Arrays.stream(cells).allMatch(cell -> cell.isEmpty() || cell.startsWith(INSIDE))
        && Arrays.stream(cells).anyMatch(cell -> cell.startsWith(INSIDE));
  }

  /** What each column was asked, in their order; empty where the file does not say. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public List<String> header() {
    return rows.header();
  }

  @Override
  public long headerLine() {
    return rows.headerLine();
  }

  @Override
  public boolean next() {
    if (!ahead.isEmpty()) {
      now = ahead.removeFirst();
      return true;
    }
    if (!rows.next()) {
      return false;
    }
    now = new Kept(rows.line(), rows.cells());
    return true;
  }

  @Override
  public long line() {
    return now.line();
  }

  @Override
  public String[] cells() {
    return now.cells();
  }

  @Override
  public int size() {
    return now.cells() == rows.cells() ? rows.size() : now.cells().length;
  }

  @Override
  public long blankLines() {
    return rows.blankLines();
  }

  @Override
  public List<Notice> notices() {
    return rows.notices();
  }

  @Override
  public void close() {
    rows.close();
  }
}
