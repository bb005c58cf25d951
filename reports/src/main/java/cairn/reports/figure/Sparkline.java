package cairn.reports.figure;

import cairn.reports.figure.Shape.Dash;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.ColumnType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as small as a word: the last months of one number, its last month as a dot. Values without
 * a number break the line.
 *
 * @param title what it shows
 * @param type how the values read
 * @param values one a month, in order
 */
public record Sparkline(String title, ColumnType type, List<Value> values) implements Figure {
  private static final double WIDTH = 150;
  private static final double HEIGHT = 34;
  private static final double INSET = 5;

  public Sparkline {
    values = List.copyOf(values);
  }

  @Override
  public Drawing draw() {
    Canvas canvas = new Canvas();
    double[] known =
        values.stream()
            .filter(value -> value.asNumber().isPresent())
            .mapToDouble(value -> value.asNumber().getAsDouble())
            .sorted()
            .toArray();
    canvas.line(0, HEIGHT - 1, WIDTH, HEIGHT - 1, Palette.RULE, 1);
    if (known.length > 0) {
      double low = known[0];
      double high = known[known.length - 1];
      double flat = high > low ? 0 : Math.max(1e-9, Math.abs(high) / 2);
      Axis x = new Axis(0, Math.max(1, values.size() - 1), INSET, WIDTH - INSET);
      Axis y = new Axis(low - flat, high + flat, HEIGHT - INSET - 2, INSET);
      lines(canvas, x, y);
    }
    List<String> texts = values.stream().map(value -> Display.text(value, type, 0)).toList();
    String description = "By month, oldest first: " + String.join(", ", texts) + ".";
    return canvas.drawing(title, description, WIDTH, HEIGHT);
  }

  private void lines(Canvas canvas, Axis x, Axis y) {
    List<Point> run = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      if (values.get(v).asNumber().isPresent()) {
        run.add(new Point(x.at(v), y.at(values.get(v).asNumber().getAsDouble())));
      } else {
        canvas.chain(run, Palette.MAIN, 1.6, Dash.SOLID);
        run = new ArrayList<>();
      }
    }
    canvas.chain(run, Palette.MAIN, 1.6, Dash.SOLID);
    if (!run.isEmpty()) {
      Point last = run.get(run.size() - 1);
      canvas.dot(last.x(), last.y(), 3.2, Palette.MAIN, Palette.PAGE);
    }
  }
}
