package cairn.reports.figure;

import java.util.List;

/** One thing painted. Colours are {@code #RRGGBB}. */
public sealed interface Shape {

  /** A filled rectangle with corners of the given radius. */
  record Box(double x, double y, double width, double height, double radius, String fill)
      implements Shape {}

  /** The outline of a rectangle. */
  record Outline(
      double x, double y, double width, double height, double radius, String stroke, double weight)
      implements Shape {}

  /** A straight line or a chain of them. */
  record Stroke(List<Point> points, String stroke, double weight, Dash dash) implements Shape {
    public Stroke {
      points = List.copyOf(points);
    }
  }

  /** A filled area. */
  record Area(List<Point> points, String fill, double opacity) implements Shape {
    public Area {
      points = List.copyOf(points);
    }
  }

  /** Short upright marks, each around its middle. */
  record Ticks(List<Point> middles, double height, String stroke, double weight) implements Shape {
    public Ticks {
      middles = List.copyOf(middles);
    }
  }

  /** A filled circle with a rim. */
  record Dot(double x, double y, double radius, String fill, String rim) implements Shape {}

  /**
   * A line of text; {@code x} is where it starts, its middle or its end, {@code y} its baseline.
   */
  record Label(
      double x, double y, String text, double size, boolean bold, Anchor anchor, String ink)
      implements Shape {}

  /** A place. */
  record Point(double x, double y) {}

  /** How a line is broken, so that lines differ without colour. */
  enum Dash {
    /** Unbroken. */
    SOLID(""),
    /** Long pieces. */
    DASHED("7 3"),
    /** Dots. */
    DOTTED("2 2.5"),
    /** A long piece and a dot. */
    DASH_DOT("8 3 2 3");

    private final String pattern;

    Dash(String pattern) {
      this.pattern = pattern;
    }

    /** Lengths of pieces and gaps, empty for unbroken. */
    public String pattern() {
      return pattern;
    }
  }

  /** Which part of a text stands at its place. */
  enum Anchor {
    /** Its start. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }
}
