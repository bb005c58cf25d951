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
import org.jspecify.annotations.Nullable;

/**
 * A count month by month, from zero. The first month, the one a year before the last and the last
 * have their numbers; months that stand apart from what chance gives have rings.
 *
 * @param title the figure's short name
 * @param measure what is counted, as inside a sentence: {@code people who came}
 * @param width in pixels
 * @param height in pixels
 * @param months in order, none left out
 * @param limits mean and limits of a control chart, or null where there are none
 * @param language of its words
 */
public record MonthTrend(
    String title,
    String measure,
    double width,
    double height,
    List<Month> months,
    @Nullable Limits limits,
    Language language)
    implements Figure {
  private static final int YEAR = 12;
  private static final double TOP = 26;
  private static final double FOOT = 34;
  private static final double LEGEND = 20;
  private static final double RING = 3.8;

  /** A month and its count. */
  public record Month(YearMonth month, long count) {}

  /**
   * A control chart's lines.
   *
   * @param lower the lower limit, 0 where there is none above it
   * @param centre the mean of all months
   * @param upper the upper limit
   * @param apart months in which chance alone as a rule does not leave the count
   */
  public record Limits(double lower, double centre, double upper, List<YearMonth> apart) {
    /** Keeps a copy. */
    public Limits {
      apart = List.copyOf(apart);
    }
  }

  /** Keeps a copy. */
  public MonthTrend {
    months = List.copyOf(months);
  }

  /** In English. */
  public MonthTrend(
      String title,
      String measure,
      double width,
      double height,
      List<Month> months,
      @Nullable Limits limits) {
    this(title, measure, width, height, months, limits, Language.ENGLISH);
  }

  @Override
  public Drawing draw() {
    long most = months.stream().mapToLong(Month::count).max().orElse(0);
    if (most == 0) {
      return Canvas.noted(width, title, language.say("figure.months.none"));
    }
    Canvas canvas = new Canvas(width);
    double high = limits == null ? most : Math.max(most, limits.upper());
    List<Double> ticks = Axis.roundTicks(0, high, most < 4 ? (int) most : 4);
    double end = ticks.get(ticks.size() - 1);
    Axis y = new Axis(0, end, height - FOOT - (limits == null ? 0 : LEGEND), TOP);
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
    labels(canvas, x, y);
    if (limits != null) {
      limits(canvas, limits, new Axis(0, 1, left, width), y);
    }
    line(canvas, x, y);
    return canvas.drawing(title, description(), height);
  }

  /** Mean and limits, with what they are below the months. */
  private void limits(Canvas canvas, Limits drawn, Axis x, Axis y) {
    double foot = height - 5;
    double at = 0;
    Point[] mean = across(x, y.at(drawn.centre()));
    canvas.chain(List.of(mean), Palette.NEUTRAL_DARK, 1.2, Dash.SOLID);
    canvas.chain(List.of(across(x, y.at(drawn.upper()))), Palette.NEUTRAL_DARK, 1.2, Dash.DASHED);
    if (drawn.lower() > 0) {
      canvas.chain(List.of(across(x, y.at(drawn.lower()))), Palette.NEUTRAL_DARK, 1.2, Dash.DASHED);
    }
    at = key(canvas, at, foot, language.say("figure.months.mean"), Dash.SOLID);
    at = key(canvas, at, foot, language.say("figure.months.chance"), Dash.DASHED);
    canvas.dot(at + 5, foot - 4, RING, Palette.PAGE, Palette.MAIN);
    String apart = language.say("figure.months.apart");
    canvas.text(at + 14, foot, apart, TextStyle.SMALL, Anchor.START);
  }

  private static Point[] across(Axis x, double y) {
    return new Point[] {new Point(x.start(), y), new Point(x.end(), y)};
  }

  private static double key(Canvas canvas, double x, double foot, String words, Dash dash) {
    List<Point> sample = List.of(new Point(x, foot - 4), new Point(x + 17, foot - 4));
    canvas.chain(sample, Palette.NEUTRAL_DARK, 1.2, dash);
    canvas.text(x + 21, foot, words, TextStyle.SMALL, Anchor.START);
    return x + 31 + TextStyle.SMALL.width(words);
  }

  private boolean isApart(int i) {
    return limits != null && limits.apart().contains(months.get(i).month());
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
      if (isApart(i)) {
        canvas.dot(p.x(), p.y(), RING, Palette.PAGE, Palette.MAIN);
      } else {
        canvas.dot(p.x(), p.y(), named ? 3.5 : 1.5, Palette.MAIN, Palette.MAIN);
      }
      if (named) {
        String count = language.count(months.get(i).count());
        double half = TextStyle.STRONG.width(count) / 2;
        canvas.box(p.x() - half - 1, p.y() - 19, 2 * half + 2, 12, Palette.PAGE);
        canvas.text(p.x(), p.y() - 9, count, TextStyle.STRONG, Anchor.MIDDLE);
      }
    }
  }

  private boolean isNamed(int i) {
    int last = months.size() - 1;
    return i == 0 || i == last || i == last - YEAR;
  }

  /** A month's name where there is room, counted back from the last; its year below it. */
  private void labels(Canvas canvas, Axis x, Axis y) {
    double step = months.size() < 2 ? width : x.at(1) - x.at(0);
    int every = 1;
    while (every * step < 40) {
      every++;
    }
    double baseline = y.start() + 15;
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
    String said = language.say("figure.months", measure, String.join(", ", parts));
    return limits == null ? said : said + " " + inWords(limits);
  }

  private String inWords(Limits drawn) {
    List<String> apart =
        drawn.apart().stream()
            .filter(month -> months.stream().anyMatch(m -> m.month().equals(month)))
            .map(YearMonth::toString)
            .toList();
    return language.say(
        apart.isEmpty() ? "figure.months.limits" : "figure.months.outside",
        language.count(Math.round(drawn.centre())),
        language.count(Math.round(drawn.lower())),
        language.count(Math.round(drawn.upper())),
        String.join(", ", apart));
  }
}
