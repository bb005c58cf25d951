package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Attendance of groups week by week: a cell a group and week, darker where more of the people
 * expected came, with the per cent in it where there is room. A week without a session stays empty.
 *
 * @param title the figure's short name
 * @param columnLabel the name of the columns: {@code Week of the year}
 * @param columns the columns' labels, in order
 * @param rows one a group
 */
public record AttendanceHeat(String title, String columnLabel, List<String> columns, List<Row> rows)
    implements Figure {
  private static final double LABEL_WIDTH = 184;
  private static final double LEFT = LABEL_WIDTH + 12;
  private static final double CELL_HEIGHT = 26;
  private static final TextStyle INSIDE = new TextStyle(10.5, false, Palette.INK);
  private static final int STEPS = 5;

  /**
   * A group.
   *
   * @param label its name
   * @param shares one a column: attended of expected, hidden, or not available (no session)
   */
  public record Row(String label, List<Value> shares) {
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when a row has not one share a column
   */
  public AttendanceHeat {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.shares().size() != columns.size()) {
        throw new IllegalArgumentException(row.label() + ": one share a column is needed");
      }
    }
  }

  @Override
  public Drawing draw() {
    if (rows.isEmpty() || columns.isEmpty()) {
      return Canvas.noData(title, "no session was held in this period");
    }
    Canvas canvas = new Canvas();
    double y = header(canvas);
    for (Row row : rows) {
      y = row(canvas, row, y);
    }
    legend(canvas, y + 24);
    return canvas.drawing(title, description(), y + 38);
  }

  private double cellWidth() {
    return Math.min(56, (Canvas.WIDTH - LEFT) / columns.size());
  }

  private double header(Canvas canvas) {
    canvas.text(LEFT, 13, columnLabel, TextStyle.STRONG, Anchor.START);
    int stride = Axis.stride(columns, TextStyle.SMALL, cellWidth());
    for (int c = 0; c < columns.size(); c += stride) {
      double x = LEFT + (c + 0.5) * cellWidth();
      // A label wider than its cell would leave the picture at the last column.
      if (x + TextStyle.SMALL.width(columns.get(c)) / 2 <= Canvas.WIDTH) {
        canvas.text(x, 33, columns.get(c), TextStyle.SMALL, Anchor.MIDDLE);
      }
    }
    return 42;
  }

  private double row(Canvas canvas, Row row, double top) {
    List<String> names = TextStyle.NAME.wrap(row.label(), LABEL_WIDTH);
    double step = TextStyle.NAME.lineHeight();
    double height = Math.max(CELL_HEIGHT, names.size() * step + 4);
    double first = top + height / 2 + 4.5 - (names.size() - 1) * step / 2;
    canvas.lines(LABEL_WIDTH, first, names, TextStyle.NAME, Anchor.END);
    for (int c = 0; c < columns.size(); c++) {
      cell(canvas, row.shares().get(c), LEFT + c * cellWidth(), top, height);
    }
    return top + height;
  }

  private void cell(Canvas canvas, Value share, double x, double y, double height) {
    double width = cellWidth();
    double gap = width > 12 ? 2 : 0.5;
    double middle = x + (width - gap) / 2;
    double base = y + height / 2 + 3;
    if (share.asNumber().isPresent()) {
      String fill = shade(share.asNumber().getAsDouble());
      canvas.box(x, y, width - gap, height - 2, fill);
      String text = Display.share(share.asNumber().getAsDouble()).replace("%", "");
      if (INSIDE.width(text) + gap + 3 <= width) {
        canvas.text(middle, base, text, INSIDE.in(Palette.inkOn(fill)), Anchor.MIDDLE);
      }
    } else if (share.isHidden()) {
      canvas.outline(x + 0.5, y + 0.5, width - gap - 1, height - 3, Palette.RULE, 1);
      String text = INSIDE.width("[c]") + gap + 3 <= width ? "[c]" : "c";
      if (INSIDE.width(text) + gap <= width) {
        canvas.text(middle, base, text, INSIDE, Anchor.MIDDLE);
      }
    }
  }

  private static String shade(double share) {
    return Palette.mix("#E4EBF1", Palette.MAIN, Math.max(0, Math.min(1, share)));
  }

  private void legend(Canvas canvas, double y) {
    double x = LEFT;
    canvas.text(x, y, "Attended, per cent of expected:", TextStyle.SMALL, Anchor.START);
    x += TextStyle.SMALL.width("Attended, per cent of expected:") + 10;
    for (int s = 0; s < STEPS; s++) {
      double share = s / (STEPS - 1.0);
      String fill = shade(share);
      canvas.box(x, y - 13, 34, 18, fill);
      String text = "" + Math.round(100 * share);
      canvas.text(x + 17, y, text, INSIDE.in(Palette.inkOn(fill)), Anchor.MIDDLE);
      x += 34;
    }
    x += 18;
    canvas.text(x, y, "empty: no session", TextStyle.SMALL, Anchor.START);
    if (rows.stream().anyMatch(row -> row.shares().stream().anyMatch(Value::isHidden))) {
      x += TextStyle.SMALL.width("empty: no session") + 18;
      canvas.text(x, y, "[c] or c: hidden to protect privacy", TextStyle.SMALL, Anchor.START);
    }
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      double[] known =
          row.shares().stream()
              .filter(share -> share.asNumber().isPresent())
              .mapToDouble(share -> share.asNumber().getAsDouble())
              .sorted()
              .toArray();
      String range =
          known.length == 0
              ? "no number shown"
              : known.length
                  + " of "
                  + columns.size()
                  + " shown, "
                  + Display.interval(known[0], known[known.length - 1]);
      parts.add(row.label() + ": " + range);
    }
    return "Attendance by group and " + columnLabel + ". " + String.join("; ", parts) + ".";
  }
}
