package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a share can lie depending on what missing records are taken for: a row a definition, with
 * a dot for the share by the definition's own rule and a bar from the least to the most of all
 * rules.
 *
 * @param title the figure's short name
 * @param measure the name of the axis: {@code Share with the outcome}
 * @param rows one a definition
 */
public record RangeFigure(String title, String measure, List<Row> rows) implements Figure {
  private static final double LABEL_WIDTH = 300;
  private static final double LEFT = LABEL_WIDTH + 18;
  private static final double BAR_HEIGHT = 10;

  /**
   * One definition.
   *
   * @param label its short name
   * @param id its id
   * @param own the share by its own rule, 0 to 1, hidden or not available
   * @param least the least share under any rule, or not available
   * @param most the most, or not available
   * @param part how many have the outcome by its own rule
   * @param whole of how many
   */
  public record Row(
      String label, String id, Value own, Value least, Value most, Value part, Value whole) {}

  public RangeFigure {
    rows = List.copyOf(rows);
  }

  @Override
  public Drawing draw() {
    if (rows.isEmpty()) {
      return Canvas.noData(title, "no definition could be judged");
    }
    Canvas canvas = new Canvas();
    double room = TextStyle.STRONG.width("Own rule");
    for (Row row : rows) {
      room = Math.max(room, TextStyle.PLAIN.width(text(row)));
    }
    Axis x = new Axis(0, 1, LEFT, Canvas.WIDTH - room - 24);
    canvas.text(x.end() + 18, 14, "Own rule", TextStyle.STRONG, Anchor.START);
    double top = 26;
    double bottom = top;
    for (Row row : rows) {
      bottom += height(row);
    }
    axis(canvas, x, top, bottom);
    double y = top;
    for (Row row : rows) {
      row(canvas, row, x, y);
      y += height(row);
    }
    return canvas.drawing(title, description(), bottom + 44);
  }

  private static List<String> names(Row row) {
    return TextStyle.SMALL.wrap(row.label(), LABEL_WIDTH);
  }

  private static double height(Row row) {
    return (names(row).size() + TextStyle.SMALL.wrap(row.id(), LABEL_WIDTH).size())
            * TextStyle.SMALL.lineHeight()
        + 10;
  }

  private void axis(Canvas canvas, Axis x, double top, double bottom) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = x.at(quarter / 4.0);
      canvas.line(at, top, at, bottom, quarter == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(at, bottom + 18, quarter * 25 + "%", TextStyle.SMALL, Anchor.MIDDLE);
    }
    canvas.text((x.start() + x.end()) / 2, bottom + 36, measure, TextStyle.SMALL, Anchor.MIDDLE);
  }

  private void row(Canvas canvas, Row row, Axis x, double top) {
    double middle = top + height(row) / 2;
    List<String> lines = new ArrayList<>(names(row));
    List<String> id = TextStyle.SMALL.wrap(row.id(), LABEL_WIDTH);
    double step = TextStyle.SMALL.lineHeight();
    double first = top + 5 + 0.78 * step;
    canvas.lines(LABEL_WIDTH, first, lines, TextStyle.SMALL.in(Palette.INK), Anchor.END);
    canvas.lines(LABEL_WIDTH, first + lines.size() * step, id, TextStyle.SMALL, Anchor.END);
    if (row.least().asNumber().isPresent() && row.most().asNumber().isPresent()) {
      double from = x.within(row.least().asNumber().getAsDouble());
      double to = x.within(row.most().asNumber().getAsDouble());
      canvas.box(from, middle - BAR_HEIGHT / 2, to - from, BAR_HEIGHT, Palette.RANGE);
      canvas.ticks(List.of(new Point(from, middle), new Point(to, middle)), 14, Palette.MAIN);
    }
    if (row.own().asNumber().isPresent()) {
      double at = x.within(row.own().asNumber().getAsDouble());
      canvas.dot(at, middle, 5.5, Palette.MAIN, Palette.PAGE);
    }
    canvas.text(x.end() + 18, middle + 4.5, text(row), TextStyle.PLAIN, Anchor.START);
  }

  private static String text(Row row) {
    return Display.text(row.own(), CellType.SHARE, 0)
        + " ("
        + Display.text(row.part(), CellType.COUNT, 0)
        + " of "
        + Display.text(row.whole(), CellType.COUNT, 0)
        + ")";
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(
          row.label()
              + ", "
              + row.id()
              + ": "
              + text(row)
              + ", from "
              + Display.text(row.least(), CellType.SHARE, 0)
              + " to "
              + Display.text(row.most(), CellType.SHARE, 0));
    }
    return measure
        + ", by each definition's own rule and from the least to the most of all rules for missing"
        + " records. "
        + String.join("; ", parts)
        + ".";
  }
}
