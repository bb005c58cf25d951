package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;

/**
 * Ten people, some of them coloured: so many of ten.
 *
 * @param title the figure's short name
 * @param about what it shows, a sentence
 * @param coloured how many are coloured, 0 to 10
 * @param isUnwelcome whether they are people to whom something unwelcome happened
 */
public record TenPeople(String title, String about, int coloured, boolean isUnwelcome)
    implements Figure {
  private static final double WIDTH = 200;
  private static final double STEP = 40;
  private static final double HIGH = 62;
  private static final int ROW = 5;
  private static final int ALL = 10;
  private static final String PALE = "#E9ECEF";

  @Override
  public Drawing draw() {
    Canvas canvas = new Canvas(WIDTH);
    for (int i = 0; i < ALL; i++) {
      double middle = STEP / 2 + i % ROW * STEP;
      person(canvas, middle, i < ROW ? 2 : 2 + HIGH, colour(i < coloured));
    }
    return canvas.drawing(title, about, 2 * HIGH);
  }

  private String colour(boolean isColoured) {
    return !isColoured ? PALE : isUnwelcome ? "#801650" : Palette.MAIN;
  }

  /** A head over a body, with a rim so that pale ones are seen. */
  static void person(Canvas canvas, double middle, double top, String fill) {
    String rim = fill.equals(PALE) ? Palette.NEUTRAL : fill;
    canvas.dot(middle, top + 10, 9, fill, rim);
    canvas.roundBox(middle - 13, top + 22, 26, 32, rim);
    canvas.roundBox(middle - 12, top + 23, 24, 30, fill);
  }
}
