package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import java.util.List;

/**
 * A drawing as SVG text: one element a line, no script, no style sheet, no outside reference, the
 * same bytes in every locale.
 */
public final class Svg {
  private Svg() {}

  /**
   * The SVG element of {@code drawing}, named for screen readers by its title and description.
   *
   * @param id the id in whose name the title and description get theirs: {@code id--title}, {@code
   *     id--text}
   */
  public static String write(Drawing drawing, String id) {
    String width = number(drawing.width());
    String height = number(drawing.height());
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.append(" aria-labelledby=\"").append(escape(id)).append("--title\"");
    svg.append(" aria-describedby=\"").append(escape(id)).append("--text\"");
    svg.append(" width=\"").append(width).append("\" height=\"").append(height);
    svg.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    svg.append("\" font-family=\"'Noto Sans', sans-serif\">\n");
    svg.append("<title id=\"").append(escape(id)).append("--title\">");
    svg.append(escape(drawing.title())).append("</title>\n");
    svg.append("<desc id=\"").append(escape(id)).append("--text\">");
    svg.append(escape(drawing.description())).append("</desc>\n");
    drawing.shapes().forEach(shape -> svg.append(element(shape)).append('\n'));
    return svg.append("</svg>").toString();
  }

  private static String element(Shape shape) {
    if (shape instanceof Shape.Label l) {
      return label(l);
    } else if (shape instanceof Shape.Box b) {
      return rectangle(b.x(), b.y(), b.width(), b.height(), b.radius())
          + attribute("fill", b.fill())
          + "/>";
    } else if (shape instanceof Shape.Outline o) {
      return rectangle(o.x(), o.y(), o.width(), o.height(), o.radius())
          + stroked(o.stroke(), o.weight())
          + "/>";
    } else if (shape instanceof Shape.Stroke s) {
      String dash = s.dash().pattern();
      return "<path"
          + attribute("d", path(s.points()))
          + stroked(s.stroke(), s.weight())
          + (dash.isEmpty() ? "" : attribute("stroke-dasharray", dash))
          + "/>";
    } else if (shape instanceof Shape.Area a) {
      return "<path"
          + attribute("d", path(a.points()) + "Z")
          + attribute("fill", a.fill())
          + attribute("fill-opacity", number(a.opacity()))
          + "/>";
    } else if (shape instanceof Shape.Ticks t) {
      return "<path" + attribute("d", uprights(t)) + stroked(t.stroke(), t.weight()) + "/>";
    }
    Shape.Dot dot = (Shape.Dot) shape;
    return "<circle"
        + attribute("cx", number(dot.x()))
        + attribute("cy", number(dot.y()))
        + attribute("r", number(dot.radius()))
        + attribute("fill", dot.fill())
        + attribute("stroke", dot.rim())
        + attribute("stroke-width", "1.5")
        + "/>";
  }

  private static String label(Shape.Label label) {
    String anchor =
        label.anchor() == Anchor.START
            ? ""
            : attribute("text-anchor", label.anchor() == Anchor.END ? "end" : "middle");
    return "<text"
        + attribute("x", number(label.x()))
        + attribute("y", number(label.y()))
        + anchor
        + attribute("font-size", number(label.size()))
        + (label.bold() ? attribute("font-weight", "700") : "")
        + attribute("fill", label.ink())
        + ">"
        + escape(label.text())
        + "</text>";
  }

  private static String rectangle(double x, double y, double width, double height, double radius) {
    return "<rect"
        + attribute("x", number(x))
        + attribute("y", number(y))
        + attribute("width", number(width))
        + attribute("height", number(height))
        + (radius == 0 ? "" : attribute("rx", number(radius)));
  }

  private static String stroked(String stroke, double weight) {
    return attribute("fill", "none")
        + attribute("stroke", stroke)
        + attribute("stroke-width", number(weight));
  }

  private static String path(List<Point> points) {
    StringBuilder d = new StringBuilder();
    Point last = null;
    for (Point p : points) {
      String x = number(p.x());
      String y = number(p.y());
      if (last == null) {
        d.append('M').append(x).append(' ').append(y);
      } else if (number(last.y()).equals(y)) {
        d.append('H').append(x);
      } else if (number(last.x()).equals(x)) {
        d.append('V').append(y);
      } else {
        d.append('L').append(x).append(' ').append(y);
      }
      last = p;
    }
    return d.toString();
  }

  private static String uprights(Shape.Ticks ticks) {
    StringBuilder d = new StringBuilder();
    for (Point p : ticks.middles()) {
      d.append('M').append(number(p.x())).append(' ').append(number(p.y() - ticks.height() / 2));
      d.append('v').append(number(ticks.height()));
    }
    return d.toString();
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + "\"";
  }

  /** A number with at most two decimals, never {@code -0}. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    if (part == 0) {
      return sign + whole;
    }
    String digits = part % 10 == 0 ? "" + part / 10 : (part < 10 ? "0" : "") + part;
    return sign + whole + "." + digits;
  }

  /**
   * Text made safe between tags and in attributes; control characters XML forbids become spaces.
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
