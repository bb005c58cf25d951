package cairn.reports.format;

import cairn.reports.figure.Drawing;
import cairn.reports.figure.Shape;
import cairn.reports.figure.Shape.Point;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;

/** Paints a drawing where there is no browser: on the page of a PDF. Its twin writes SVG. */
final class DrawingPainter {
  private static final float RIM = 1.5f;

  private final Graphics2D graphics;

  private DrawingPainter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Paints all of a drawing into a space as wide and as high as it. */
  static void paint(Drawing drawing, Graphics2D graphics) {
    DrawingPainter painter = new DrawingPainter(graphics);
    drawing.shapes().forEach(painter::paint);
  }

  private void paint(Shape shape) {
    if (shape instanceof Shape.Label l) {
      label(l);
    } else if (shape instanceof Shape.Box b) {
      fill(rectangle(b.x(), b.y(), b.width(), b.height(), b.radius()), b.fill());
    } else if (shape instanceof Shape.Outline o) {
      draw(rectangle(o.x(), o.y(), o.width(), o.height(), o.radius()), o.stroke(), o.weight());
    } else if (shape instanceof Shape.Stroke s) {
      graphics.setStroke(stroke(s.weight(), s.dash().pattern()));
      graphics.setColor(Color.decode(s.stroke()));
      graphics.draw(path(s.points()));
    } else if (shape instanceof Shape.Area a) {
      area(a);
    } else if (shape instanceof Shape.Ticks t) {
      draw(uprights(t), t.stroke(), t.weight());
    } else if (shape instanceof Shape.Dot d) {
      var circle =
          new Ellipse2D.Double(
              d.x() - d.radius(), d.y() - d.radius(), 2 * d.radius(), 2 * d.radius());
      fill(circle, d.fill());
      draw(circle, d.rim(), RIM);
    }
  }

  private void label(Shape.Label label) {
    Glyphs glyphs = Glyphs.of(label.bold());
    double width = glyphs.width(label.text(), label.size());
    double from =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    fill(glyphs.outline(label.text(), label.size(), from, label.y()), label.ink());
  }

  private void area(Shape.Area area) {
    GeneralPath path = path(area.points());
    path.closePath();
    graphics.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) area.opacity()));
    fill(path, area.fill());
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private void fill(java.awt.Shape shape, String colour) {
    graphics.setColor(Color.decode(colour));
    graphics.fill(shape);
  }

  private void draw(java.awt.Shape shape, String colour, double weight) {
    graphics.setStroke(stroke(weight, ""));
    graphics.setColor(Color.decode(colour));
    graphics.draw(shape);
  }

  private static BasicStroke stroke(double weight, String pattern) {
    if (pattern.isEmpty()) {
      return new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    List<Float> pieces = Arrays.stream(pattern.split(" ")).map(Float::valueOf).toList();
    float[] dashes = new float[pieces.size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = pieces.get(i);
    }
    return new BasicStroke(
        (float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  private static java.awt.Shape rectangle(
      double x, double y, double width, double height, double radius) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
  }

  private static GeneralPath path(List<Point> points) {
    GeneralPath path = new GeneralPath();
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    return path;
  }

  private static GeneralPath uprights(Shape.Ticks ticks) {
    GeneralPath path = new GeneralPath();
    for (Point middle : ticks.middles()) {
      path.moveTo(middle.x(), middle.y() - ticks.height() / 2);
      path.lineTo(middle.x(), middle.y() + ticks.height() / 2);
    }
    return path;
  }
}
