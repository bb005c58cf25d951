package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import java.util.List;

/** One small plot a group type, its curve strong and the others in grey. */
final class StayingPanels {
  private static final int PER_ROW = 4;
  private static final double LEFT = 40;
  private static final double GAP = 30;
  private static final double WIDTH = (Canvas.WIDTH - LEFT - (PER_ROW - 1) * GAP - 14) / PER_ROW;
  private static final double HEIGHT = 128;

  private final StayingFigure figure;
  private final Canvas canvas;

  StayingPanels(StayingFigure figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
  }

  /** Paints all plots, four a row, and gives the y under them. */
  double draw() {
    double y = 0;
    for (int first = 0; first < figure.curves().size(); first += PER_ROW) {
      int last = Math.min(first + PER_ROW, figure.curves().size());
      int lines = 1;
      for (int c = first; c < last; c++) {
        lines = Math.max(lines, head(c).size());
      }
      double top = y + lines * TextStyle.NAME.lineHeight() + 30;
      for (int c = first; c < last; c++) {
        panel(c, LEFT + (c - first) * (WIDTH + GAP), top, c == first);
      }
      y = top + HEIGHT + 32;
    }
    canvas.text(LEFT, y + 6, figure.time().label(), TextStyle.SMALL, Anchor.START);
    return y + 16;
  }

  private List<String> head(int index) {
    return TextStyle.NAME.wrap(figure.curves().get(index).label(), WIDTH);
  }

  private void panel(int index, double left, double top, boolean first) {
    Axis x = new Axis(0, figure.time().horizon(), left, left + WIDTH);
    Axis y = new Axis(0, 1, top + HEIGHT, top);
    StayingCurve curve = figure.curves().get(index);
    String colour =
        figure.curves().size() <= StayingFigure.MOST_TOGETHER
            ? Palette.series(index)
            : Palette.MAIN;
    List<String> names = head(index);
    double base = top - 24 - (names.size() - 1) * TextStyle.NAME.lineHeight();
    canvas.lines(left, base, names, TextStyle.NAME.in(Palette.ink(colour)), Anchor.START);
    canvas.text(left, top - 9, summary(curve), TextStyle.SMALL, Anchor.START);
    frame(x, y, first);
    CurvePainter painter = new CurvePainter(canvas, x, y);
    for (StayingCurve other : figure.curves()) {
      if (!other.equals(curve)) {
        painter.line(other, Palette.BACKGROUND_LINE, 1, Dash.SOLID);
      }
    }
    painter.band(curve, colour);
    painter.line(curve, colour, 2.4, Dash.SOLID);
  }

  private String summary(StayingCurve curve) {
    String people = "n = " + Display.text(curve.people(), CellType.COUNT, 0);
    if (curve.until() <= 0) {
      return people;
    }
    double week = Math.min(figure.time().milestone(), curve.until());
    return Display.share(curve.at(week).share()) + " at week " + Math.round(week) + ", " + people;
  }

  private void frame(Axis x, Axis y, boolean first) {
    for (int half = 0; half <= 2; half++) {
      double at = y.at(half / 2.0);
      canvas.line(x.start(), at, x.end(), at, half == 0 ? Palette.AXIS : Palette.RULE, 1);
      if (first) {
        canvas.text(x.start() - 6, at + 4, half * 50 + "%", TextStyle.SMALL, Anchor.END);
      }
    }
    double last = Double.NEGATIVE_INFINITY;
    for (int tick : figure.time().ticks()) {
      double width = TextStyle.SMALL.width("" + tick);
      if (x.at(tick) - width / 2 >= last + 14) {
        canvas.text(x.at(tick), y.at(0) + 16, "" + tick, TextStyle.SMALL, Anchor.MIDDLE);
        last = x.at(tick) + width / 2;
      }
    }
  }
}
