package cairn.reports.figure.glance;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.CurvePainter;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.StayingCurve;
import cairn.reports.figure.TextStyle;
import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.List;

/**
 * The curve of everybody's staying with its band, the share named at some weeks.
 *
 * @param title the figure's short name
 * @param horizon the end of the time axis, in weeks
 * @param named weeks whose share is written, increasing, within the horizon
 * @param curve the curve
 */
public record StayingAtGlance(String title, double horizon, List<Integer> named, StayingCurve curve)
    implements Figure {
  private static final double WIDTH = 290;
  private static final double HEIGHT = 168;
  private static final double LEFT = 38;

  /** Keeps a copy. */
  public StayingAtGlance {
    named = List.copyOf(named);
  }

  @Override
  public Drawing draw() {
    if (curve.until() <= 0) {
      return Canvas.noData(WIDTH, title, "no weeks of anybody are on record");
    }
    Canvas canvas = new Canvas(WIDTH);
    Axis x = new Axis(0, horizon, LEFT, WIDTH - 20);
    Axis y = new Axis(0, 1, HEIGHT - 36, 16);
    for (int half = 0; half <= 2; half++) {
      double at = y.at(half / 2.0);
      canvas.line(LEFT, at, x.end(), at, half == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(LEFT - 6, at + 4, half * 50 + "%", TextStyle.SMALL, Anchor.END);
    }
    CurvePainter painter = new CurvePainter(canvas, x, y);
    painter.band(curve, Palette.MAIN);
    painter.line(curve, Palette.MAIN, 2, Dash.SOLID);
    double foot = y.start() + 15;
    canvas.text(LEFT, foot, "0", TextStyle.SMALL, Anchor.MIDDLE);
    for (int week : shown()) {
      double share = curve.at(week).share();
      canvas.dot(x.at(week), y.at(share), 4, Palette.MAIN, Palette.PAGE);
      double above = Math.max(12, y.at(curve.at(week).upper()) - 5);
      canvas.text(x.at(week), above, Display.share(share), TextStyle.STRONG, Anchor.MIDDLE);
      canvas.text(x.at(week), foot, "" + week, TextStyle.SMALL, Anchor.MIDDLE);
    }
    canvas.text(
        (x.start() + x.end()) / 2,
        HEIGHT - 5,
        "Weeks since the first session",
        TextStyle.SMALL,
        Anchor.MIDDLE);
    return canvas.drawing(title, description(), HEIGHT);
  }

  private List<Integer> shown() {
    return named.stream().filter(week -> week <= curve.until()).toList();
  }

  /** Nothing where all, or none, had not stopped: no interval comes out of that. */
  private static String between(StayingCurve.Step step) {
    return step.lower() == step.upper()
        ? ""
        : " (probably between "
            + Display.share(step.lower())
            + " and "
            + Display.share(step.upper())
            + ")";
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (int week : shown()) {
      StayingCurve.Step step = curve.at(week);
      parts.add("week " + week + " " + Display.share(step.share()) + between(step));
    }
    return "Share of people who had not stopped, by weeks since the first session: "
        + (parts.isEmpty() ? "no share is known of four weeks yet" : String.join(", ", parts))
        + ".";
  }
}
