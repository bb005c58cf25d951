package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import cairn.reports.figure.TextStyle;
import java.util.List;

/**
 * A sign that stands for a thing in words.
 *
 * @param title the figure's short name
 * @param about what is seen, a sentence
 * @param sign the sign
 */
public record PlainSign(String title, String about, Sign sign) implements Figure {
  private static final double WIDTH = 200;
  private static final double HIGH = 110;
  private static final double MIDDLE = WIDTH / 2;
  private static final TextStyle LARGE = new TextStyle(46, true, Palette.PAGE);

  /** What is seen. */
  public enum Sign {
    /** Three people. */
    PEOPLE,
    /** A padlock: it may not be said. */
    KEPT,
    /** A question mark: it is not known. */
    UNKNOWN,
    /** Somebody who asks somebody. */
    ASKING
  }

  @Override
  public Drawing draw() {
    Canvas canvas = new Canvas(WIDTH);
    switch (sign) {
      case PEOPLE -> {
        for (int i = -1; i <= 1; i++) {
          TenPeople.person(canvas, MIDDLE + 40 * i, 30, Palette.MAIN);
        }
      }
      case KEPT -> padlock(canvas);
      case UNKNOWN -> mark(canvas, MIDDLE, HIGH / 2);
      case ASKING -> {
        TenPeople.person(canvas, 35, 45, Palette.MAIN);
        TenPeople.person(canvas, WIDTH - 35, 45, Palette.MAIN);
        mark(canvas, MIDDLE, 42);
      }
    }
    return canvas.drawing(title, about, HIGH);
  }

  private static void mark(Canvas canvas, double x, double y) {
    canvas.dot(x, y, 38, Palette.MAIN, Palette.MAIN);
    canvas.text(x, y + 17, "?", LARGE, Anchor.MIDDLE);
  }

  private static void padlock(Canvas canvas) {
    List<Point> bow =
        List.of(
            new Point(MIDDLE - 22, 55),
            new Point(MIDDLE - 22, 28),
            new Point(MIDDLE - 15, 15),
            new Point(MIDDLE, 10),
            new Point(MIDDLE + 15, 15),
            new Point(MIDDLE + 22, 28),
            new Point(MIDDLE + 22, 55));
    canvas.chain(bow, Palette.MAIN, 9, Dash.SOLID);
    canvas.roundBox(MIDDLE - 36, 48, 72, 54, Palette.MAIN);
    canvas.dot(MIDDLE, 70, 8, Palette.PAGE, Palette.PAGE);
    canvas.box(MIDDLE - 3, 72, 6, 18, Palette.PAGE);
  }
}
