package cairn.reports.figure.glance;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import cairn.reports.figure.TextStyle;
import cairn.reports.language.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A count month by month, from zero. The first month, the one a year before the last and the last
 * have their numbers.
 *
 * @param title the figure's short name
 * @param measure what is counted, as inside a sentence: {@code people who came}
 * @param width in pixels
 * @param height in pixels
 * @param months in order, none left out
 * @param language of its words
 */
public record MonthTrend(
    String title,
    String measure,
    double width,
    double height,
    List<Month> months,
    Language language)
    implements Figure {
  private static final int YEAR = 12;
  private static final double TOP = 26;
  private static final double FOOT = 34;

  /** A month and its count. */
  public record Month(YearMonth month, long count) {}

  /** Keeps a copy. */
  public MonthTrend {
    months = List.copyOf(months);
  }

  /** In English. */
  public MonthTrend(String title, String measure, double width, double height, List<Month> months) {
    this(title, measure, width, height, months, Language.ENGLISH);
  }

  @Override
  public Drawing draw() {
    long most = months.stream().mapToLong(Month::count).max().orElse(0);
    if (most == 0) {
      return Canvas.noted(width, title, language.say("figure.months.none"));
    }
    Canvas canvas = new Canvas(width);
    List<Double> ticks = Axis.roundTicks(0, most, most < 4 ? (int) most : 4);
    double end = ticks.get(ticks.size() - 1);
    Axis y = new Axis(0, end, height - FOOT, TOP);
    double left = 34;
    for (double tick : ticks) {
      left = Math.max(left, TextStyle.SMALL.width(language.count((long) tick)) + 8);
    }
    Axis x = new Axis(0, Math.max(1, months.size() - 1), left + 8, width - 22);
    for (double tick : ticks) {
      canvas.line(left, y.at(tick), width, y.at(tick), tick == 0 ? Palette.AXIS : Palette.RULE, 1);
      String text = language.count((long) tick);
      canvas.text(left - 6, y.at(tick) + 4, text, TextStyle.SMALL, Anchor.END);
    }
    labels(canvas, x);
    line(canvas, x, y);
    return canvas.drawing(title, description(), height);
  }

  private void line(Canvas canvas, Axis x, Axis y) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      points.add(new Point(x.at(i), y.at(months.get(i).count())));
    }
    canvas.chain(points, Palette.MAIN, 2, Dash.SOLID);
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      boolean named = isNamed(i);
      canvas.dot(p.x(), p.y(), named ? 3.5 : 1.5, Palette.MAIN, Palette.MAIN);
      if (named) {
        String count = language.count(months.get(i).count());
        canvas.text(p.x(), p.y() - 9, count, TextStyle.STRONG, Anchor.MIDDLE);
      }
    }
  }

  private boolean isNamed(int i) {
    int last = months.size() - 1;
    return i == 0 || i == last || i == last - YEAR;
  }

  /** A month's name where there is room, counted back from the last; its year below it. */
  private void labels(Canvas canvas, Axis x) {
    double step = months.size() < 2 ? width : x.at(1) - x.at(0);
    int every = 1;
    while (every * step < 40) {
      every++;
    }
    double baseline = height - FOOT + 15;
    int year = 0;
    int last = months.size() - 1;
    for (int i = last % every; i <= last; i += every) {
      YearMonth month = months.get(i).month();
      String name = language.monthShort(month);
      canvas.text(x.at(i), baseline, name, TextStyle.SMALL, Anchor.MIDDLE);
      if (month.getYear() != year) {
        year = month.getYear();
        canvas.text(x.at(i), baseline + 14, "" + year, TextStyle.SMALL, Anchor.MIDDLE);
      }
    }
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Month each : months) {
      parts.add(each.month() + " " + language.count(each.count()));
    }
    return language.say("figure.months", measure, String.join(", ", parts));
  }
}
