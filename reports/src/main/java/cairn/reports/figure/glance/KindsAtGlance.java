package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds of group at a glance, a row each: people month by month, change and staying with what they
 * probably lie between. A word stands where a question is not asked of a kind.
 *
 * @param title the figure's short name
 * @param change the head over the share with change
 * @param staying the head over the share who had not stopped
 * @param fewest how many groups make a kind more than described
 * @param narrow whether it is drawn for a telephone: each kind a block, not a row
 * @param rows one a kind
 */
public record KindsAtGlance(
    String title, String change, String staying, int fewest, boolean narrow, List<KindRow> rows)
    implements Figure {
  /** Keeps a copy. */
  public KindsAtGlance {
    rows = List.copyOf(rows);
  }

  /** The same for a telephone. */
  public KindsAtGlance forTelephones() {
    return new KindsAtGlance(title, change, staying, fewest, true, rows);
  }

  @Override
  public Drawing draw() {
    double width = narrow ? KindsPainter.NARROW : KindsPainter.WIDE;
    if (rows.isEmpty()) {
      return Canvas.noData(width, title, "nothing here to set side by side");
    }
    Canvas canvas = new Canvas(width);
    KindsPainter painter = new KindsPainter(this, canvas);
    double bottom = narrow ? painter.blocks() : painter.table();
    return canvas.drawing(title, description(), bottom);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (KindRow row : rows) {
      parts.add(
          row.label()
              + ": "
              + Display.count(row.last())
              + (row.last() == 1 ? " person" : " people")
              + " came, "
              + Display.count(row.first())
              + " in the first month shown; "
              + change
              + " "
              + words(row.change())
              + "; "
              + staying
              + " "
              + words(row.staying())
              + (row.enough() ? "" : "; fewer than " + fewest + " groups"));
    }
    return String.join(". ", parts) + ".";
  }

  private static String words(KindRow.Cell cell) {
    KindRow.Estimated e = cell.estimated();
    if (e == null) {
      return cell.word();
    }
    if (!e.isOpen() && e.lower() == e.upper()) {
      return Display.share(e.share()) + (e.counts().isEmpty() ? "" : " (" + e.counts() + ")");
    }
    return e.isOpen()
        ? e.percent() + " as reports leave it open (" + e.counts() + ")"
        : Display.share(e.share())
            + " (probably between "
            + Display.share(e.lower())
            + " and "
            + Display.share(e.upper())
            + (e.counts().isEmpty() ? ")" : "; " + e.counts() + ")");
  }

  /** Whether reports leave a share of one of them open. */
  boolean isAnyOpen() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.change(), row.staying()))
        .map(KindRow.Cell::estimated)
        .anyMatch(e -> e != null && e.isOpen());
  }
}
