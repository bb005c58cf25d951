package cairn.reports.figure;

import cairn.reports.figure.DifferencesFigure.Row;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints the differences: intervals on one axis and the same numbers in columns beside them. */
final class DifferencesPainter {
  private static final double LABEL_WIDTH = 176;
  private static final double LEFT = LABEL_WIDTH + 26;
  private static final double PEOPLE_WIDTH = 118;
  private static final double COLUMN_GAP = 24;
  private static final String ADJUSTED_COLOUR = "#801650";

  private final DifferencesFigure figure;
  private final Canvas canvas;
  private final List<Double> ticks;
  private final Axis axis;
  private final double textLeft;

  DifferencesPainter(DifferencesFigure figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
    double widest = TextStyle.STRONG.width(head(figure));
    double low = 0;
    double high = 0;
    for (Row row : figure.rows()) {
      for (DrawnDifference e : new @Nullable DrawnDifference[] {row.plain(), row.adjusted()}) {
        if (e != null) {
          low = Math.min(low, e.lower());
          high = Math.max(high, e.upper());
          widest = Math.max(widest, TextStyle.PLAIN.width(figure.text(e)));
        }
      }
    }
    double least = figure.type() == CellType.POINTS ? 0.05 : Math.pow(10, -figure.decimals());
    this.ticks = Axis.roundTicks(Math.min(low, -least), Math.max(high, least), 6);
    this.textLeft = Canvas.WIDTH - PEOPLE_WIDTH - widest - 8;
    double right = textLeft - COLUMN_GAP;
    this.axis = new Axis(ticks.get(0), ticks.get(ticks.size() - 1), LEFT, right);
  }

  private static String head(DifferencesFigure figure) {
    return figure.level().head("Difference");
  }

  /** Paints everything and gives the height. */
  double draw() {
    double y = figure.hasAdjusted() ? key() : 0;
    y = heads(y);
    double top = y;
    for (int r = 0; r < figure.rows().size(); r++) {
      double height = height(figure.rows().get(r));
      if (r % 2 == 1) {
        canvas.box(0, y, Canvas.WIDTH, height, Palette.BAND);
      }
      y += height;
    }
    grid(top, y);
    double at = top;
    for (Row row : figure.rows()) {
      row(row, at);
      at += height(row);
    }
    return y + 44;
  }

  private double key() {
    canvas.dot(LEFT + 6, 9, 5.5, Palette.MAIN, Palette.PAGE);
    canvas.text(LEFT + 18, 13, "Plain difference", TextStyle.PLAIN, Anchor.START);
    double x = LEFT + 18 + TextStyle.PLAIN.width("Plain difference") + 26;
    canvas.dot(x + 6, 9, 4.5, Palette.PAGE, ADJUSTED_COLOUR);
    canvas.text(x + 18, 13, "Adjusted difference", TextStyle.PLAIN, Anchor.START);
    return 26;
  }

  private double heads(double y) {
    double zero = axis.at(0);
    TextStyle style = TextStyle.SMALL;
    List<String> lower = style.wrap("← " + figure.reference() + " higher", zero - LEFT - 8);
    List<String> higher = style.wrap("this type higher →", axis.end() - zero - 8);
    // Beside a line near the edge there is no room: both sides then stand in one sentence above.
    boolean narrow = lower.size() > 3 || higher.size() > 2;
    if (narrow) {
      String both = "left of the line: " + figure.reference() + " higher; right: this type higher";
      lower = style.wrap(both, axis.end() - LEFT);
      higher = List.of();
    }
    double step = style.lineHeight();
    double base = y + 14 + (Math.max(lower.size(), higher.size()) - 1) * step;
    double x = narrow ? LEFT : zero - 7;
    double first = base - (lower.size() - 1) * step;
    canvas.lines(x, first, lower, style, narrow ? Anchor.START : Anchor.END);
    canvas.lines(zero + 7, base - (higher.size() - 1) * step, higher, style, Anchor.START);
    canvas.text(textLeft, base, head(figure), TextStyle.STRONG, Anchor.START);
    canvas.text(Canvas.WIDTH - 8, base, "Counted", TextStyle.STRONG, Anchor.END);
    return base + 10;
  }

  private double height(Row row) {
    int lines = TextStyle.NAME.wrap(row.label(), LABEL_WIDTH).size();
    int texts = row.plain() == null ? 0 : row.adjusted() == null ? 1 : 2;
    texts += row.absent().isEmpty() ? 0 : absent(row).size();
    int peopleLines = people(row).size();
    int most = Math.max(Math.max(lines, texts), peopleLines);
    return Math.max(38, most * TextStyle.NAME.lineHeight() + 18);
  }

  private List<String> absent(Row row) {
    return TextStyle.SMALL.wrap(row.absent(), Canvas.WIDTH - PEOPLE_WIDTH - 8 - textLeft);
  }

  private List<String> people(Row row) {
    String text = count(row.people()) + " vs " + count(row.referencePeople());
    return TextStyle.SMALL.sized(12).wrap(text, PEOPLE_WIDTH - 16);
  }

  private static String count(Value value) {
    return Display.text(value, CellType.COUNT, 0);
  }

  private void grid(double top, double bottom) {
    double lastRight = Double.NEGATIVE_INFINITY;
    for (double tick : ticks) {
      double x = axis.at(tick);
      boolean zero = Math.abs(tick) < 1e-12;
      canvas.line(x, top, x, bottom, zero ? Palette.AXIS : Palette.RULE, zero ? 1.6 : 1);
      String text = figure.number(tick);
      double half = TextStyle.SMALL.width(text) / 2;
      if (x - half > lastRight + 6) {
        canvas.text(x, bottom + 18, text, TextStyle.SMALL, Anchor.MIDDLE);
        lastRight = x + half;
      }
    }
    double middle = (axis.start() + axis.end()) / 2;
    canvas.text(middle, bottom + 36, figure.measure(), TextStyle.SMALL, Anchor.MIDDLE);
  }

  private void row(Row row, double top) {
    double middle = top + height(row) / 2;
    List<String> names = TextStyle.NAME.wrap(row.label(), LABEL_WIDTH);
    centred(middle, LABEL_WIDTH, names, TextStyle.NAME);
    DrawnDifference plain = row.plain();
    DrawnDifference adjusted = row.adjusted();
    double under = row.absent().isEmpty() ? 0 : absent(row).size() * 8.5;
    double shift = plain == null ? 0 : adjusted == null ? under : 8.5;
    if (plain != null) {
      interval(plain, middle - shift, Palette.MAIN, true);
      text(figure.text(plain), middle - shift);
    }
    if (!row.absent().isEmpty()) {
      List<String> lines = absent(row);
      double below = plain == null ? 0 : 8.5;
      double first = middle + below + 4 - (lines.size() - 1) * TextStyle.SMALL.lineHeight() / 2;
      canvas.lines(textLeft, first, lines, TextStyle.SMALL, Anchor.START);
    }
    if (adjusted != null) {
      interval(adjusted, middle + shift, ADJUSTED_COLOUR, false);
      text(figure.text(adjusted), middle + shift);
    }
    centred(middle, Canvas.WIDTH - 8, people(row), TextStyle.SMALL.sized(12));
  }

  private void centred(double middle, double right, List<String> lines, TextStyle style) {
    double first = middle + 4 - (lines.size() - 1) * style.lineHeight() / 2;
    canvas.lines(right, first, lines, style, Anchor.END);
  }

  private void text(String text, double middle) {
    canvas.text(textLeft, middle + 4, text, TextStyle.PLAIN, Anchor.START);
  }

  private void interval(DrawnDifference e, double y, String colour, boolean filled) {
    double from = axis.at(e.lower());
    double to = axis.at(e.upper());
    canvas.line(from, y, to, y, colour, 2);
    canvas.ticks(List.of(new Point(from, y), new Point(to, y)), 9, colour);
    String fill = filled ? colour : Palette.PAGE;
    if (e.isRange()) {
      canvas.line(axis.at(e.least()), y, axis.at(e.most()), y, colour, filled ? 8 : 6);
    } else {
      canvas.dot(axis.at(e.least()), y, filled ? 5.5 : 4.5, fill, filled ? Palette.PAGE : colour);
    }
  }
}
