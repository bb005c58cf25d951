package cairn.reports.figure;

import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Paints one staying curve between two axes. */
public record CurvePainter(Canvas canvas, Axis x, Axis y) {
  private static final double BAND_OPACITY = 0.14;
  private static final double MARK_HEIGHT = 7;

  /** The steps as a line. */
  public void line(StayingCurve curve, String stroke, double weight, Dash dash) {
    if (curve.until() <= 0) {
      return;
    }
    List<Point> points = new ArrayList<>();
    double last = y.at(1);
    points.add(new Point(x.at(0), last));
    for (StayingCurve.Step step : within(curve)) {
      points.add(new Point(x.at(step.time()), last));
      last = y.at(step.share());
      points.add(new Point(x.at(step.time()), last));
    }
    points.add(new Point(x.within(curve.until()), last));
    canvas.chain(points, stroke, weight, dash);
  }

  /** The band of the interval. */
  public void band(StayingCurve curve, String fill) {
    List<Point> upper = new ArrayList<>();
    List<Point> lower = new ArrayList<>();
    List<StayingCurve.Step> steps = within(curve);
    for (int s = 0; s < steps.size(); s++) {
      StayingCurve.Step step = steps.get(s);
      double until = s + 1 < steps.size() ? steps.get(s + 1).time() : curve.until();
      upper.add(new Point(x.at(step.time()), y.at(step.upper())));
      upper.add(new Point(x.within(until), y.at(step.upper())));
      lower.add(0, new Point(x.at(step.time()), y.at(step.lower())));
      lower.add(0, new Point(x.within(until), y.at(step.lower())));
    }
    upper.addAll(lower);
    canvas.area(upper, fill, BAND_OPACITY);
  }

  /** A small upright mark where a follow-up ended, at most one a pixel. */
  void marks(StayingCurve curve, String stroke) {
    List<Point> marks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (double time : curve.endedAt().stream().sorted().toList()) {
      if (time <= Math.min(curve.until(), x.to()) && x.at(time) >= last + 1) {
        last = x.at(time);
        marks.add(new Point(last, y.at(curve.at(time).share())));
      }
    }
    canvas.ticks(marks, MARK_HEIGHT, stroke);
  }

  private List<StayingCurve.Step> within(StayingCurve curve) {
    double end = Math.min(curve.until(), x.to());
    return curve.steps().stream().filter(step -> step.time() <= end).toList();
  }
}
