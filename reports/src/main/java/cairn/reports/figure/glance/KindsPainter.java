package cairn.reports.figure.glance;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import cairn.reports.figure.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Paints kinds of group at a glance, as a table or, for a telephone, as blocks. */
final class KindsPainter {
  static final double WIDE = 568;
  static final double NARROW = 280;

  private static final TextStyle HEAD = TextStyle.STRONG.sized(11.5);
  private static final TextStyle WORD = TextStyle.SMALL.sized(11);
  private static final double ROW = 35;
  private static final double NAME = 138;
  private static final double BLOCK = 78;
  private static final String GREY = Palette.NEUTRAL_DARK;

  private final KindsAtGlance figure;
  private final Canvas canvas;

  KindsPainter(KindsAtGlance figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
  }

  private String say(String key, Object... values) {
    return figure.language().say(key, values);
  }

  /** The rows under their heads, with one axis a column; gives the height. */
  double table() {
    Axis change = new Axis(0, 1, 272, 352);
    Axis staying = new Axis(0, 1, 436, 516);
    double top = heads(change, staying);
    double bottom = top;
    boolean shaded = true;
    for (KindRow row : figure.rows()) {
      if (shaded) {
        canvas.box(0, bottom, WIDE, height(row), Palette.BAND);
      }
      shaded = !shaded;
      bottom += height(row);
    }
    axis(change, top, bottom);
    axis(staying, top, bottom);
    double at = top;
    for (KindRow row : figure.rows()) {
      double middle = at + height(row) / 2;
      name(row, 6, NAME, middle);
      trend(row, new Axis(0, Math.max(1, row.months().size() - 1), 148, 206), middle);
      counts(row, 214, middle);
      estimate(row.change(), row.enough(), change, middle, 54);
      estimate(row.staying(), row.enough(), staying, middle, 46);
      at += height(row);
    }
    return legend(0, bottom + 34, WIDE);
  }

  private static TextStyle style(KindRow row) {
    return row.ofAll() ? HEAD : TextStyle.SMALL.in(Palette.INK);
  }

  /** A row is as high as its name needs. */
  private static double height(KindRow row) {
    return Math.max(ROW, style(row).wrap(row.label(), NAME).size() * style(row).lineHeight() + 4);
  }

  private double heads(Axis change, Axis staying) {
    List<String> middle = HEAD.wrap(figure.change(), 148);
    List<String> right = HEAD.wrap(figure.staying(), 128);
    List<String> left = HEAD.wrap(say("figure.kinds.people"), 118);
    int lines = Math.max(left.size(), Math.max(middle.size(), right.size()));
    double base = 12 + (lines - 1) * HEAD.lineHeight();
    canvas.text(6, base, say("column.kind_label"), HEAD, Anchor.START);
    head(left, 148, base);
    head(middle, change.start(), base);
    head(right, staying.start(), base);
    return base + 8;
  }

  private void head(List<String> lines, double x, double base) {
    canvas.lines(x, base - (lines.size() - 1) * HEAD.lineHeight(), lines, HEAD, Anchor.START);
  }

  private void axis(Axis x, double top, double bottom) {
    for (int half = 0; half <= 2; half++) {
      double at = x.at(half / 2.0);
      canvas.line(at, top, at, bottom, half == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(
          at,
          bottom + 14,
          figure.language().share(half / 2.0),
          TextStyle.SMALL.sized(10.5),
          Anchor.MIDDLE);
    }
  }

  private void name(KindRow row, double x, double room, double middle) {
    TextStyle style = style(row);
    List<String> lines = style.wrap(row.label(), room);
    double first = middle + 4 - (lines.size() - 1) * style.lineHeight() / 2;
    canvas.lines(x, first, lines, style, Anchor.START);
  }

  /** The months as a line on the row's own scale; the numbers beside it say how far it goes. */
  private void trend(KindRow row, Axis x, double middle) {
    long most = row.months().stream().mapToLong(Long::longValue).max().orElse(0);
    if (most == 0) {
      return;
    }
    Axis y = new Axis(0, most, middle + 11, middle - 11);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < row.months().size(); i++) {
      points.add(new Point(x.at(i), y.at(row.months().get(i))));
    }
    canvas.line(x.start(), y.at(0), x.end(), y.at(0), Palette.RULE, 1);
    canvas.chain(points, Palette.MAIN, 1.6, Dash.SOLID);
    Point last = points.get(points.size() - 1);
    canvas.dot(last.x(), last.y(), 3, Palette.MAIN, Palette.PAGE);
  }

  private void counts(KindRow row, double x, double middle) {
    canvas.text(x, middle - 1, figure.language().count(row.last()), TextStyle.STRONG, Anchor.START);
    String first = say("figure.kinds.from", figure.language().count(row.first()));
    canvas.text(x, middle + 11, first, WORD.sized(10), Anchor.START);
  }

  private void estimate(KindRow.Cell cell, boolean enough, Axis x, double middle, double room) {
    KindRow.Estimated e = cell.estimated();
    if (e == null) {
      double all = x.end() + 8 + room - x.start();
      List<String> lines = WORD.wrap(cell.word(), all - 8);
      double first = middle + 4 - (lines.size() - 1) * WORD.lineHeight() / 2;
      canvas.lines(x.start() + 6, first, lines, WORD, Anchor.START);
      return;
    }
    if (e.isOpen()) {
      range(x.within(e.lower()), x.within(e.upper()), middle, enough);
    } else {
      mark(x.within(e.lower()), x.within(e.share()), x.within(e.upper()), middle, enough);
    }
    boolean counted = !e.counts().isEmpty();
    double left = x.end() + 8;
    double at = counted ? middle - 1 : middle + 4;
    canvas.text(left, at, e.percent(figure.language()), TextStyle.STRONG, Anchor.START);
    canvas.text(left, middle + 11, e.counts(), WORD.sized(e.isOpen() ? 9.5 : 10), Anchor.START);
  }

  /** What reports leave open is no line by chance: a bar without a dot. */
  private void range(double from, double to, double middle, boolean enough) {
    canvas.line(from, middle, Math.max(to, from + 2), middle, enough ? Palette.MAIN : GREY, 6);
  }

  private void mark(double from, double at, double to, double middle, boolean enough) {
    String ink = enough ? Palette.MAIN : GREY;
    canvas.line(from, middle, to, middle, ink, 2.2);
    canvas.dot(at, middle, 3.8, enough ? ink : Palette.PAGE, enough ? Palette.PAGE : ink);
  }

  /** What the marks mean; gives the y below. */
  private double legend(double left, double y, double width) {
    List<String> texts =
        new ArrayList<>(
            List.of(
                say("figure.kinds.dot"),
                say("figure.kinds.filled", figure.fewest()),
                say("figure.kinds.hollow")));
    if (figure.isAnyOpen()) {
      texts.add(say("figure.kinds.bar"));
    }
    double x = left;
    double at = y;
    for (int i = 0; i < texts.size(); i++) {
      double needed = 38 + WORD.width(texts.get(i));
      if (x > left && x + needed > left + width) {
        x = left;
        at += 16;
      }
      if (i == 0) {
        mark(x + 2, x + 13, x + 24, at - 4, true);
      } else if (i == 3) {
        range(x + 2, x + 24, at - 4, true);
      } else {
        mark(x + 13, x + 13, x + 13, at - 4, i == 1);
      }
      canvas.text(x + 29, at, texts.get(i), WORD, Anchor.START);
      x += needed;
    }
    return at + 6;
  }

  /** The kinds one under the other, each with its numbers in three lines; gives the height. */
  double blocks() {
    Axis x = new Axis(0, 1, 82, 196);
    double y = legend(0, 12, NARROW) + 8;
    for (KindRow row : figure.rows()) {
      canvas.line(0, y, NARROW, y, Palette.RULE, 1);
      int more = Math.max(0, style(row).wrap(row.label(), 150).size() - 2);
      y += more * style(row).lineHeight() / 2;
      name(row, 0, 150, y + 18);
      trend(row, new Axis(0, Math.max(1, row.months().size() - 1), 160, 218), y + 18);
      counts(row, 228, y + 18);
      y += more * style(row).lineHeight() / 2;
      canvas.text(0, y + 45, say("figure.kinds.change"), WORD, Anchor.START);
      estimate(row.change(), row.enough(), x, y + 41, 74);
      canvas.text(0, y + 67, say("kinds.staying"), WORD, Anchor.START);
      estimate(row.staying(), row.enough(), x, y + 63, 74);
      for (double line : new double[] {y + 41, y + 63}) {
        canvas.line(x.start(), line + 8, x.start(), line - 8, Palette.AXIS, 1);
        canvas.line(x.end(), line + 8, x.end(), line - 8, Palette.RULE, 1);
      }
      y += BLOCK;
    }
    return y;
  }
}
