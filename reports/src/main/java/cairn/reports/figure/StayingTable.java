package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** The table under the staying curves: for each group type, where everybody is at each tick. */
final class StayingTable {
  private static final List<String> ROWS =
      List.of("Still attending", "Stopped attending", "Planned end", "Follow-up ended");
  private static final int PLANNED_END = 2;
  private static final double ROW_HEIGHT = 15.5;
  private static final double NAME_LEFT = 14;
  private static final double NAME_WIDTH = 160;

  private final StayingFigure figure;
  private final Canvas canvas;
  private final Axis x;

  StayingTable(StayingFigure figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
    this.x = new Axis(0, figure.time().horizon(), StayingPlot.LEFT, StayingPlot.RIGHT);
  }

  /** The ticks whose counts stand side by side without touching: each, or every second, third… */
  static List<Integer> shownTicks(StayingFigure figure) {
    double widest = 0;
    for (StayingCurve curve : figure.curves()) {
      for (List<Value> row : curve.counts().rows()) {
        for (Value value : row) {
          widest = Math.max(widest, TextStyle.STRONG.width(text(value)));
        }
      }
    }
    Axis x = new Axis(0, figure.time().horizon(), StayingPlot.LEFT, StayingPlot.RIGHT);
    List<Integer> all = figure.time().ticks();
    for (int every = 1; every < all.size(); every++) {
      List<Integer> shown = new ArrayList<>();
      double nearest = Double.POSITIVE_INFINITY;
      for (int t = 0; t < all.size(); t += every) {
        if (!shown.isEmpty()) {
          int before = shown.get(shown.size() - 1);
          nearest = Math.min(nearest, x.at(all.get(t)) - x.at(before));
        }
        shown.add(all.get(t));
      }
      if (nearest >= widest + 8) {
        return shown;
      }
    }
    return all.isEmpty() ? all : all.subList(0, 1);
  }

  /** Paints the table from {@code y} on, with its own heading of weeks if asked; gives its end. */
  double draw(double y, boolean heading) {
    List<Integer> shown = shownTicks(figure);
    double at = y + 6;
    if (heading) {
      at = heading(at, shown);
    }
    List<Integer> rows = shownRows();
    for (int c = 0; c < figure.curves().size(); c++) {
      if (c > 0) {
        canvas.line(0, at, Canvas.WIDTH, at, Palette.RULE, 1);
      }
      at = block(c, at + 5, shown, rows);
    }
    return at;
  }

  private double heading(double y, List<Integer> shown) {
    List<String> label = TextStyle.SMALL.wrap(figure.time().label(), NAME_WIDTH);
    canvas.lines(NAME_LEFT, y + 16, label, TextStyle.SMALL, Anchor.START);
    double last = y + 16 + Math.max(0, label.size() - 1) * TextStyle.SMALL.lineHeight();
    for (int tick : shown) {
      canvas.text(x.at(tick), last, "" + tick, TextStyle.SMALL, Anchor.MIDDLE);
    }
    canvas.line(0, last + 8, Canvas.WIDTH, last + 8, Palette.AXIS, 1);
    return last + 9;
  }

  /** The row of planned ends is left out where no group type has one. */
  private List<Integer> shownRows() {
    boolean planned =
        figure.curves().stream()
            .flatMap(curve -> curve.counts().plannedEnd().stream())
            .anyMatch(value -> !value.equals(Value.count(0)));
    return planned ? List.of(0, 1, 2, 3) : List.of(0, 1, PLANNED_END + 1);
  }

  private double block(int index, double top, List<Integer> shown, List<Integer> rows) {
    StayingCurve curve = figure.curves().get(index);
    boolean coloured =
        figure.layout() == StayingFigure.Layout.TOGETHER
            && figure.curves().size() <= StayingFigure.MOST_TOGETHER;
    String colour = coloured ? Palette.series(index) : Palette.MAIN;
    TextStyle name = TextStyle.NAME.in(Palette.ink(colour));
    List<String> names = name.wrap(curve.label(), NAME_WIDTH);
    canvas.lines(NAME_LEFT, top + 12, names, name, Anchor.START);
    double after = top + 12 + names.size() * name.lineHeight();
    String people = "n = " + text(curve.people());
    canvas.text(NAME_LEFT, after, people, TextStyle.SMALL, Anchor.START);
    double y = top + 12;
    for (int row : rows) {
      row(curve.counts().rows().get(row), row, y, shown);
      y += ROW_HEIGHT;
    }
    double bottom = Math.max(y - ROW_HEIGHT, after) + 8;
    canvas.box(0, top, 4, bottom - top - 3, colour);
    return bottom;
  }

  private void row(List<Value> values, int row, double y, List<Integer> shown) {
    TextStyle style = row == 0 ? TextStyle.STRONG : TextStyle.SMALL;
    for (int tick : shown) {
      Value value = values.get(figure.time().ticks().indexOf(tick));
      canvas.text(x.at(tick), y, text(value), style, Anchor.MIDDLE);
    }
    TextStyle words = row == 0 ? TextStyle.SMALL.in(Palette.INK) : TextStyle.SMALL;
    canvas.text(StayingPlot.RIGHT + 40, y, ROWS.get(row), words, Anchor.START);
  }

  private static String text(Value value) {
    return Display.text(value, CellType.COUNT, 0);
  }
}
