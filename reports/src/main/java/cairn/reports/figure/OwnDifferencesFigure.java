package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people differ from themselves: one row for each thing that was there, with the difference in
 * percentage points from the same people's other times and its interval.
 *
 * @param title the figure's short name
 * @param measure the name of the axis
 * @param less what lies to the left of the line, as in {@code fewer days of use}
 * @param more what lies to the right
 * @param level of the intervals
 * @param rows one a thing
 */
public record OwnDifferencesFigure(
    String title, String measure, String less, String more, Level level, List<Row> rows)
    implements Figure {
  private static final double LABEL_WIDTH = 176;
  private static final double LEFT = LABEL_WIDTH + 26;
  private static final double PEOPLE_WIDTH = 84;
  private static final double ROW_HEIGHT = 28;

  /**
   * One thing.
   *
   * @param label its name
   * @param estimate the difference, or null where there is none
   * @param absent what is read in its place
   * @param people how many people say something of it
   */
  public record Row(
      String label, @Nullable DrawnDifference estimate, String absent, Value people) {}

  public OwnDifferencesFigure {
    rows = List.copyOf(rows);
  }

  @Override
  public Drawing draw() {
    if (rows.isEmpty()) {
      return Canvas.noData(title, "nothing to set side by side");
    }
    Canvas canvas = new Canvas();
    double bottom = new Painter(canvas, this).draw();
    return canvas.drawing(title, description(), bottom);
  }

  private static String text(DrawnDifference e) {
    return e.text(Display::points);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      DrawnDifference e = row.estimate();
      parts.add(row.label() + ": " + (e == null ? row.absent() : text(e)));
    }
    return measure + ", with " + level.percent() + " intervals. " + String.join("; ", parts) + ".";
  }

  /** Paints the rows: intervals on one axis and the same numbers beside them. */
  private static final class Painter {
    private final Canvas canvas;
    private final OwnDifferencesFigure figure;
    private final List<Double> ticks;
    private final Axis axis;
    private final double textLeft;

    Painter(Canvas canvas, OwnDifferencesFigure figure) {
      this.canvas = canvas;
      this.figure = figure;
      double low = -0.05;
      double high = 0.05;
      double widest = TextStyle.STRONG.width(head());
      for (Row row : figure.rows()) {
        DrawnDifference e = row.estimate();
        low = e == null ? low : Math.min(low, e.lower());
        high = e == null ? high : Math.max(high, e.upper());
        String text = e == null ? row.absent() : text(e);
        widest = Math.max(widest, TextStyle.PLAIN.width(text));
      }
      this.ticks = Axis.roundTicks(low, high, 6);
      this.textLeft = Canvas.WIDTH - PEOPLE_WIDTH - widest - 8;
      double right = textLeft - 24;
      this.axis = new Axis(ticks.get(0), ticks.get(ticks.size() - 1), LEFT, right);
    }

    private String head() {
      return figure.level().head("Difference");
    }

    double draw() {
      double zero = axis.at(0);
      TextStyle small = TextStyle.SMALL;
      canvas.text(LEFT, 14, "← " + figure.less(), small, Anchor.START);
      canvas.text(axis.end(), 32, figure.more() + " →", small, Anchor.END);
      canvas.text(textLeft, 32, head(), TextStyle.STRONG, Anchor.START);
      canvas.text(Canvas.WIDTH - 8, 32, "People", TextStyle.STRONG, Anchor.END);
      double top = 42;
      double bottom = top + ROW_HEIGHT * figure.rows().size();
      for (int r = 1; r < figure.rows().size(); r += 2) {
        canvas.box(0, top + ROW_HEIGHT * r, Canvas.WIDTH, ROW_HEIGHT, Palette.BAND);
      }
      grid(top, bottom, zero);
      double middle = top + ROW_HEIGHT / 2;
      for (Row row : figure.rows()) {
        row(row, middle);
        middle += ROW_HEIGHT;
      }
      return bottom + 44;
    }

    private void grid(double top, double bottom, double zero) {
      for (double tick : ticks) {
        double x = axis.at(tick);
        boolean atZero = x == zero;
        canvas.line(x, top, x, bottom, atZero ? Palette.AXIS : Palette.RULE, atZero ? 1.6 : 1);
        canvas.text(x, bottom + 18, Display.points(tick), TextStyle.SMALL, Anchor.MIDDLE);
      }
      double middle = (axis.start() + axis.end()) / 2;
      canvas.text(middle, bottom + 36, figure.measure(), TextStyle.SMALL, Anchor.MIDDLE);
    }

    /** The name in one line, or smaller in two. */
    private void name(String label, double y) {
      boolean fits = TextStyle.NAME.width(label) <= LABEL_WIDTH;
      TextStyle style = fits ? TextStyle.NAME : TextStyle.NAME.sized(11);
      List<String> lines = style.wrap(label, LABEL_WIDTH);
      double first = y + 4 - (lines.size() - 1) * style.lineHeight() / 2;
      canvas.lines(LABEL_WIDTH, first, lines, style, Anchor.END);
    }

    private void row(Row row, double y) {
      name(row.label(), y);
      String people = Display.text(row.people(), CellType.COUNT, 0);
      canvas.text(Canvas.WIDTH - 8, y + 4, people, TextStyle.PLAIN, Anchor.END);
      DrawnDifference e = row.estimate();
      canvas.text(
          textLeft, y + 4, e == null ? row.absent() : text(e), TextStyle.PLAIN, Anchor.START);
      if (e != null) {
        double from = axis.at(e.lower());
        double to = axis.at(e.upper());
        canvas.line(from, y, to, y, Palette.MAIN, 2);
        canvas.ticks(List.of(new Point(from, y), new Point(to, y)), 8, Palette.MAIN);
        if (e.isRange()) {
          canvas.line(axis.at(e.least()), y, axis.at(e.most()), y, Palette.MAIN, 8);
        } else {
          canvas.dot(axis.at(e.least()), y, 5, Palette.MAIN, Palette.PAGE);
        }
      }
    }
  }
}
