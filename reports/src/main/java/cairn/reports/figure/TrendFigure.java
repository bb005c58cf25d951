package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.ColumnType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A share over the months with its band. A month that is hidden or has no number breaks the line; a
 * month in which a rule changed is marked.
 *
 * @param title the figure's short name
 * @param measure what the line shows
 * @param months one a month, in order
 */
public record TrendFigure(String title, String measure, List<Month> months) implements Figure {
  private static final double LEFT = 52;
  private static final double RIGHT = 800;
  private static final double TOP = 34;
  private static final double BOTTOM = 214;

  /**
   * One month.
   *
   * @param label its label on the axis: {@code Jun 2026}
   * @param share the share, 0 to 1, hidden or not available
   * @param lower the lower limit of its interval, or not available
   * @param upper the upper limit, or not available
   * @param change what changed in the rules from this month on; empty for nothing
   */
  public record Month(String label, Value share, Value lower, Value upper, String change) {}

  public TrendFigure {
    months = List.copyOf(months);
  }

  @Override
  public Drawing draw() {
    if (months.stream().allMatch(month -> month.share().asNumber().isEmpty())) {
      return Canvas.noData(title, "no month has a number that can be shown");
    }
    Canvas canvas = new Canvas();
    Axis x = new Axis(0, Math.max(1, months.size() - 1), LEFT + 14, RIGHT - 14);
    Axis y = new Axis(0, 1, BOTTOM, TOP);
    frame(canvas, x, y);
    for (int from = 0; from < months.size(); from++) {
      if (shown(from) && (from == 0 || !shown(from - 1))) {
        run(canvas, x, y, from);
      }
    }
    last(canvas, y);
    return canvas.drawing(title, description(), changes(canvas, x));
  }

  private boolean shown(int month) {
    return months.get(month).share().asNumber().isPresent();
  }

  private double share(int month) {
    return months.get(month).share().asNumber().orElseThrow();
  }

  private void frame(Canvas canvas, Axis x, Axis y) {
    canvas.text(LEFT, TOP - 16, measure, TextStyle.STRONG, Anchor.START);
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = y.at(quarter / 4.0);
      canvas.line(LEFT, at, RIGHT, at, quarter == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(LEFT - 8, at + 4, quarter * 25 + "%", TextStyle.SMALL, Anchor.END);
    }
    List<String> labels = months.stream().map(Month::label).toList();
    int stride = Axis.stride(labels, TextStyle.SMALL, x.at(1) - x.at(0));
    // Counted from the last month, which is the one the report is about.
    for (int m = months.size() - 1; m >= 0; m -= stride) {
      canvas.text(x.at(m), BOTTOM + 18, labels.get(m), TextStyle.SMALL, Anchor.MIDDLE);
    }
  }

  /** The line and band of one run of months that have numbers. */
  private void run(Canvas canvas, Axis x, Axis y, int from) {
    List<Point> line = new ArrayList<>();
    List<Point> upper = new ArrayList<>();
    List<Point> lower = new ArrayList<>();
    for (int m = from; m < months.size() && shown(m); m++) {
      Month month = months.get(m);
      line.add(new Point(x.at(m), y.within(share(m))));
      upper.add(new Point(x.at(m), y.within(month.upper().asNumber().orElse(share(m)))));
      lower.add(0, new Point(x.at(m), y.within(month.lower().asNumber().orElse(share(m)))));
    }
    upper.addAll(lower);
    canvas.area(upper, Palette.MAIN, 0.14);
    canvas.chain(line, Palette.MAIN, 2.2, Dash.SOLID);
    line.forEach(point -> canvas.dot(point.x(), point.y(), 3.6, Palette.MAIN, Palette.PAGE));
  }

  private void last(Canvas canvas, Axis y) {
    int last = months.size() - 1;
    if (!shown(last)) {
      return;
    }
    Month month = months.get(last);
    double at = Math.max(TOP + 8, Math.min(BOTTOM - 18, y.within(share(last))));
    TextStyle style = TextStyle.NAME.in(Palette.ink(Palette.MAIN));
    canvas.text(RIGHT + 8, at + 2, Display.share(share(last)), style, Anchor.START);
    if (month.lower().asNumber().isPresent() && month.upper().asNumber().isPresent()) {
      String interval =
          Display.interval(
              month.lower().asNumber().getAsDouble(), month.upper().asNumber().getAsDouble());
      canvas.text(RIGHT + 8, at + 16, interval, TextStyle.SMALL, Anchor.START);
    }
  }

  /** Marks the months in which a rule changed and says what, under the axis; gives the height. */
  private double changes(Canvas canvas, Axis x) {
    double base = BOTTOM + 42;
    int number = 0;
    for (int m = 0; m < months.size(); m++) {
      Month month = months.get(m);
      if (month.change().isEmpty()) {
        continue;
      }
      number++;
      double at = x.at(m) - (m == 0 ? 7 : (x.at(1) - x.at(0)) / 2);
      canvas.line(at, TOP, at, BOTTOM, Palette.AXIS, 1, Dash.DOTTED);
      canvas.text(at, TOP - 4, "" + number, TextStyle.SMALL, Anchor.MIDDLE);
      String sentence = number + "  from " + month.label() + ": " + month.change();
      List<String> lines = TextStyle.SMALL.wrap(sentence, RIGHT - LEFT);
      canvas.lines(LEFT, base, lines, TextStyle.SMALL, Anchor.START);
      base += lines.size() * TextStyle.SMALL.lineHeight() + 2;
    }
    return base - 10;
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Month month : months) {
      parts.add(month.label() + " " + Display.text(month.share(), ColumnType.SHARE, 0));
    }
    return measure + " by month: " + String.join(", ", parts) + ".";
  }
}
