package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import java.util.ArrayList;
import java.util.List;

/** All curves in one plot, named at their right ends in the ink of their line. */
final class StayingPlot {
  /** Where the time axis begins, in every staying figure with a table. */
  static final double LEFT = 200;

  /** Where it ends. */
  static final double RIGHT = 740;

  private static final double TOP = 34;
  private static final double LABEL_LEFT = 766;
  private static final double LABEL_WIDTH = Canvas.WIDTH - LABEL_LEFT;
  private static final double LABEL_GAP = 6;

  private final StayingFigure figure;
  private final Canvas canvas;

  StayingPlot(StayingFigure figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
  }

  /** Paints the plot with both axes and gives the y under it. */
  double draw() {
    List<StayingCurve> curves = figure.curves();
    List<Double> heights = curves.stream().map(this::labelHeight).toList();
    double needed = heights.stream().mapToDouble(Double::doubleValue).sum();
    double bottom = TOP + Math.max(320, needed);
    Axis x = new Axis(0, figure.time().horizon(), LEFT, RIGHT);
    Axis y = new Axis(0, 1, bottom, TOP);
    frame(x, y);
    CurvePainter painter = new CurvePainter(canvas, x, y);
    for (int c = 0; c < curves.size(); c++) {
      painter.band(curves.get(c), Palette.series(c));
    }
    for (int c = 0; c < curves.size(); c++) {
      painter.line(curves.get(c), Palette.series(c), 2.2, Palette.dash(c));
      painter.marks(curves.get(c), Palette.series(c));
    }
    labels(x, y, heights);
    canvas.text(
        (LEFT + RIGHT) / 2, bottom + 42, figure.time().label(), TextStyle.STRONG, Anchor.MIDDLE);
    return bottom + 54;
  }

  private void frame(Axis x, Axis y) {
    canvas.text(LEFT, TOP - 16, "Still attending", TextStyle.STRONG, Anchor.START);
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = y.at(quarter / 4.0);
      canvas.line(LEFT, at, RIGHT, at, quarter == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(LEFT - 8, at + 4, quarter * 25 + "%", TextStyle.SMALL, Anchor.END);
    }
    for (int tick : StayingTable.shownTicks(figure)) {
      canvas.line(x.at(tick), y.at(0), x.at(tick), y.at(0) + 5, Palette.AXIS, 1);
      canvas.text(x.at(tick), y.at(0) + 19, "" + tick, TextStyle.SMALL, Anchor.MIDDLE);
    }
  }

  private double labelHeight(StayingCurve curve) {
    return nameLines(curve).size() * TextStyle.NAME.lineHeight()
        + valueLines(curve).size() * TextStyle.SMALL.lineHeight()
        + LABEL_GAP;
  }

  private List<String> nameLines(StayingCurve curve) {
    return TextStyle.NAME.wrap(curve.label(), LABEL_WIDTH);
  }

  private List<String> valueLines(StayingCurve curve) {
    return TextStyle.SMALL.wrap(figure.endText(curve), LABEL_WIDTH);
  }

  private void labels(Axis x, Axis y, List<Double> heights) {
    List<StayingCurve> curves = figure.curves();
    List<Double> wanted = new ArrayList<>();
    for (StayingCurve curve : curves) {
      wanted.add(y.at(curve.until() <= 0 ? 0 : curve.at(curve.until()).share()));
    }
    double[] tops = EndLabels.tops(wanted, heights, TOP - 10, y.at(0) + 10);
    for (int c = 0; c < curves.size(); c++) {
      StayingCurve curve = curves.get(c);
      String ink = Palette.ink(Palette.series(c));
      if (curve.until() > 0) {
        double end = x.within(curve.until());
        double at = wanted.get(c);
        canvas.line(end, at, RIGHT, at, Palette.series(c), 0.8, Dash.DOTTED);
        double middle = tops[c] + TextStyle.NAME.lineHeight() / 2 + 1;
        canvas.line(RIGHT + 2, at, LABEL_LEFT - 4, middle, Palette.series(c), 1);
        if (end < RIGHT - 1) {
          canvas.dot(end, at, 3, Palette.series(c), Palette.PAGE);
        }
      }
      List<String> names = nameLines(curve);
      double y0 = tops[c] + 13;
      canvas.lines(LABEL_LEFT, y0, names, TextStyle.NAME.in(ink), Anchor.START);
      double y1 = y0 + names.size() * TextStyle.NAME.lineHeight() - 1;
      canvas.lines(LABEL_LEFT, y1, valueLines(curve), TextStyle.SMALL, Anchor.START);
    }
  }
}
