package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Where a figure is painted, shape after shape. */
public final class Canvas {
  /** The width of every full figure: that of the report's column. */
  public static final double WIDTH = 936;

  private final double width;
  private final List<Shape> shapes = new ArrayList<>();

  /** A canvas as wide as the report's column. */
  Canvas() {
    this(WIDTH);
  }

  /** A canvas of another width, in pixels. */
  public Canvas(double width) {
    this.width = width;
  }

  public void box(double x, double y, double width, double height, String fill) {
    shapes.add(new Shape.Box(x, y, width, height, 0, fill));
  }

  public void roundBox(double x, double y, double width, double height, String fill) {
    shapes.add(new Shape.Box(x, y, width, height, 3, fill));
  }

  public void outline(
      double x, double y, double width, double height, String stroke, double weight) {
    shapes.add(new Shape.Outline(x, y, width, height, 3, stroke, weight));
  }

  public void line(double x1, double y1, double x2, double y2, String stroke, double weight) {
    line(x1, y1, x2, y2, stroke, weight, Dash.SOLID);
  }

  public void line(
      double x1, double y1, double x2, double y2, String stroke, double weight, Dash dash) {
    chain(List.of(new Point(x1, y1), new Point(x2, y2)), stroke, weight, dash);
  }

  public void chain(List<Point> points, String stroke, double weight, Dash dash) {
    if (points.size() > 1) {
      shapes.add(new Shape.Stroke(points, stroke, weight, dash));
    }
  }

  public void area(List<Point> points, String fill, double opacity) {
    if (points.size() > 2) {
      shapes.add(new Shape.Area(points, fill, opacity));
    }
  }

  public void ticks(List<Point> middles, double height, String stroke) {
    if (!middles.isEmpty()) {
      shapes.add(new Shape.Ticks(middles, height, stroke, 1.3));
    }
  }

  public void dot(double x, double y, double radius, String fill, String rim) {
    shapes.add(new Shape.Dot(x, y, radius, fill, rim));
  }

  public void text(double x, double y, String text, TextStyle style, Anchor anchor) {
    if (!text.isBlank()) {
      shapes.add(new Shape.Label(x, y, text, style.size(), style.bold(), anchor, style.ink()));
    }
  }

  /** Writes lines one under the other, the first with its baseline at {@code y}. */
  public void lines(double x, double y, List<String> lines, TextStyle style, Anchor anchor) {
    double at = y;
    for (String line : lines) {
      text(x, at, line, style, anchor);
      at += style.lineHeight();
    }
  }

  /** The drawing of all that was painted. */
  public Drawing drawing(String title, String description, double height) {
    return new Drawing(title, description, width, Math.ceil(height), shapes);
  }

  /** The figure of a table without rows: it says so in words. */
  static Drawing noData(String title, String why) {
    return noData(WIDTH, title, why);
  }

  /** The same in another width. */
  public static Drawing noData(double width, String title, String why) {
    return noted(width, title, "No data: " + why);
  }

  /** A figure without anything to draw: words in its place. */
  public static Drawing noted(double width, String title, String words) {
    Canvas canvas = new Canvas(width);
    List<String> lines = TextStyle.PLAIN.wrap(words, width - 24);
    double height = 56 + lines.size() * TextStyle.PLAIN.lineHeight();
    canvas.roundBox(0.5, 0.5, width - 1, height - 1, Palette.BAND);
    canvas.outline(0.5, 0.5, width - 1, height - 1, Palette.RULE, 1);
    canvas.lines(width / 2, 41, lines, TextStyle.PLAIN, Anchor.MIDDLE);
    return canvas.drawing(title, words + ".", height);
  }
}
