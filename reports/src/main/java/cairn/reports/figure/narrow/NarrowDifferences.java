package cairn.reports.figure.narrow;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.figure.Figure;
import cairn.reports.figure.OwnDifferencesFigure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.figure.TextStyle;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Differences for a telephone: the name with its numbers, and its intervals under them on one axis.
 *
 * @param title the figure's short name
 * @param description its text alternative
 * @param sides what lies on which side of the line
 * @param measure the name of the axis
 * @param number a difference in words
 * @param rows one a difference
 */
record NarrowDifferences(
    String title,
    String description,
    String sides,
    String measure,
    DoubleFunction<String> number,
    List<Line> rows)
    implements Figure {
  private static final double EDGE = 16;
  private static final double LEAST = 0.05;

  /** A difference with its name and its numbers, and the adjusted one. */
  record Line(
      String label,
      String numbers,
      @Nullable DrawnDifference plain,
      @Nullable DrawnDifference adjusted) {}

  static NarrowDifferences of(DifferencesFigure wide) {
    String sides =
        "Left of the line: "
            + wide.reference()
            + " higher; right: this type higher."
            + (wide.hasAdjusted() ? " Filled: plain; hollow: adjusted." : "");
    List<Line> rows = new ArrayList<>();
    for (DifferencesFigure.Row row : wide.rows()) {
      DrawnDifference plain = row.plain();
      DrawnDifference adjusted = row.adjusted();
      String numbers =
          (plain == null ? "" : wide.text(plain) + "; ")
              + (adjusted == null ? "" : "adjusted " + wide.text(adjusted) + "; ")
              + (row.absent().isEmpty() ? "" : row.absent() + "; ")
              + Display.text(row.people(), CellType.COUNT, 0)
              + " vs "
              + Display.text(row.referencePeople(), CellType.COUNT, 0)
              + " counted";
      rows.add(new Line(row.label(), numbers, plain, adjusted));
    }
    return new NarrowDifferences(
        wide.title(), wide.draw().description(), sides, wide.measure(), wide::number, rows);
  }

  static NarrowDifferences of(OwnDifferencesFigure wide) {
    List<Line> rows = new ArrayList<>();
    for (OwnDifferencesFigure.Row row : wide.rows()) {
      DrawnDifference e = row.estimate();
      String numbers = e == null ? row.absent() : e.text(Display::points);
      String people = "; n = " + Display.text(row.people(), CellType.COUNT, 0);
      rows.add(new Line(row.label(), numbers + people, e, null));
    }
    String sides = "Left of the line: " + wide.less() + "; right: " + wide.more() + ".";
    return new NarrowDifferences(
        wide.title(), wide.draw().description(), sides, wide.measure(), Display::points, rows);
  }

  @Override
  public Drawing draw() {
    if (rows.isEmpty()) {
      return Canvas.noData(NarrowFigure.WIDTH, title, "nothing to set side by side");
    }
    Canvas canvas = new Canvas(NarrowFigure.WIDTH);
    List<Double> ticks = ticks();
    double last = ticks.get(ticks.size() - 1);
    Axis axis = new Axis(ticks.get(0), last, EDGE, NarrowFigure.WIDTH - EDGE);
    double y = words(canvas, sides, 12, NarrowFigure.WORDS) + 2;
    for (Line row : rows) {
      y = row(canvas, row, axis, y + 6);
    }
    canvas.line(axis.start(), y, axis.end(), y, Palette.AXIS, 1);
    for (double tick : ticks) {
      double x = axis.at(tick);
      canvas.line(x, y, x, y + 5, Palette.AXIS, 1);
      canvas.text(x, y + 18, number.apply(tick), NarrowFigure.WORDS, Anchor.MIDDLE);
    }
    double end = words(canvas, measure, y + 36, NarrowFigure.WORDS);
    return canvas.drawing(title, description, end - 8);
  }

  private List<Double> ticks() {
    double low = 0;
    double high = 0;
    for (Line row : rows) {
      for (DrawnDifference e : new @Nullable DrawnDifference[] {row.plain(), row.adjusted()}) {
        low = e == null ? low : Math.min(low, e.lower());
        high = e == null ? high : Math.max(high, e.upper());
      }
    }
    return Axis.roundTicks(Math.min(low, -LEAST), Math.max(high, LEAST), 4);
  }

  private static double row(Canvas canvas, Line row, Axis axis, double top) {
    double both = TextStyle.NAME.width(row.label()) + NarrowFigure.WORDS.width(row.numbers()) + 8;
    double y;
    if (both <= NarrowFigure.WIDTH) {
      canvas.text(NarrowFigure.WIDTH, top, row.numbers(), NarrowFigure.WORDS, Anchor.END);
      y = words(canvas, row.label(), top, TextStyle.NAME);
    } else {
      y = words(canvas, row.label(), top, TextStyle.NAME);
      y = words(canvas, row.numbers(), y, NarrowFigure.WORDS);
    }
    y = interval(canvas, axis, row.plain(), y, true);
    return interval(canvas, axis, row.adjusted(), y, false) + 8;
  }

  /** Writes a text in lines; gives the baseline of the next. */
  private static double words(Canvas canvas, String text, double y, TextStyle style) {
    List<String> lines = style.wrap(text, NarrowFigure.WIDTH);
    canvas.lines(0, y, lines, style, Anchor.START);
    return y + lines.size() * style.lineHeight();
  }

  private static double interval(
      Canvas canvas, Axis axis, @Nullable DrawnDifference e, double y, boolean isPlain) {
    if (e == null) {
      return y;
    }
    String colour = isPlain ? Palette.MAIN : Palette.SERIES.get(2);
    double middle = y - 4;
    canvas.line(axis.at(0), middle - 7, axis.at(0), middle + 7, Palette.AXIS, 1.4);
    canvas.line(axis.at(e.lower()), middle, axis.at(e.upper()), middle, colour, 2);
    canvas.ticks(
        List.of(new Point(axis.at(e.lower()), middle), new Point(axis.at(e.upper()), middle)),
        9,
        colour);
    if (e.isRange()) {
      canvas.line(axis.at(e.least()), middle, axis.at(e.most()), middle, colour, isPlain ? 8 : 5);
    } else {
      String rim = isPlain ? Palette.PAGE : colour;
      canvas.dot(axis.at(e.least()), middle, 4.5, isPlain ? colour : Palette.PAGE, rim);
    }
    return y + 14;
  }
}
