package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.table.ColumnType;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One share a group type, such as attendance, as a bar from 0 to 100 % with its interval and the
 * numbers beside it.
 *
 * @param title the figure's short name
 * @param measure the name of the axis: {@code Sessions attended, per cent of expected}
 * @param partLabel what stands over the numbers at the right: {@code Attended of expected}
 * @param level of the intervals
 * @param bars one a group type
 */
public record ShareBars(String title, String measure, String partLabel, Level level, List<Bar> bars)
    implements Figure {
  private static final double LABEL_WIDTH = 176;
  private static final double LEFT = LABEL_WIDTH + 14;
  private static final double BAR_HEIGHT = 20;

  /**
   * One bar.
   *
   * @param label the group type's name
   * @param share the share, 0 to 1, hidden or not available
   * @param lower the lower limit of the interval, or not available
   * @param upper the upper limit, or not available
   * @param part what was counted
   * @param whole of how many
   */
  public record Bar(String label, Value share, Value lower, Value upper, Value part, Value whole) {}

  public ShareBars {
    bars = List.copyOf(bars);
  }

  @Override
  public Drawing draw() {
    if (bars.isEmpty()) {
      return Canvas.noData(title, "there is nothing to count in this period");
    }
    Canvas canvas = new Canvas();
    double shareRoom = TextStyle.PLAIN.width("100% (100% to 100%)") + 16;
    double partRoom = TextStyle.STRONG.width(partLabel);
    for (Bar bar : bars) {
      partRoom = Math.max(partRoom, TextStyle.PLAIN.width(part(bar)));
    }
    double right = Canvas.WIDTH - Math.min(partRoom, 220) - 16 - shareRoom;
    Axis x = new Axis(0, 1, LEFT, right);
    List<String> head = TextStyle.STRONG.wrap(partLabel, 220);
    double base = 14 + Math.max(0, head.size() - 1) * TextStyle.STRONG.lineHeight();
    canvas.text(right + 16, base, level.head("Share"), TextStyle.STRONG, Anchor.START);
    canvas.lines(Canvas.WIDTH - 4, 14, head, TextStyle.STRONG, Anchor.END);
    double bottom = base + 12;
    for (Bar bar : bars) {
      bottom += height(bar);
    }
    axis(canvas, x, base + 12, bottom);
    double y = base + 12;
    for (Bar bar : bars) {
      bar(canvas, bar, x, y);
      y += height(bar);
    }
    return canvas.drawing(title, description(), bottom + 44);
  }

  private static double height(Bar bar) {
    int lines = TextStyle.NAME.wrap(bar.label(), LABEL_WIDTH).size();
    return Math.max(BAR_HEIGHT, lines * TextStyle.NAME.lineHeight()) + 14;
  }

  private void axis(Canvas canvas, Axis x, double top, double bottom) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = x.at(quarter / 4.0);
      canvas.line(at, top, at, bottom, quarter == 0 ? Palette.AXIS : Palette.RULE, 1);
      canvas.text(at, bottom + 18, quarter * 25 + "%", TextStyle.SMALL, Anchor.MIDDLE);
    }
    canvas.text((x.start() + x.end()) / 2, bottom + 36, measure, TextStyle.SMALL, Anchor.MIDDLE);
  }

  private void bar(Canvas canvas, Bar bar, Axis x, double top) {
    double middle = top + height(bar) / 2;
    List<String> names = TextStyle.NAME.wrap(bar.label(), LABEL_WIDTH);
    double first = middle + 4.5 - (names.size() - 1) * TextStyle.NAME.lineHeight() / 2;
    canvas.lines(LABEL_WIDTH, first, names, TextStyle.NAME, Anchor.END);
    if (bar.share().asNumber().isPresent()) {
      double end = x.within(bar.share().asNumber().getAsDouble());
      canvas.box(LEFT, middle - BAR_HEIGHT / 2, end - LEFT, BAR_HEIGHT, "#7F9DB6");
    }
    if (bar.lower().asNumber().isPresent() && bar.upper().asNumber().isPresent()) {
      double from = x.within(bar.lower().asNumber().getAsDouble());
      double to = x.within(bar.upper().asNumber().getAsDouble());
      canvas.line(from, middle, to, middle, Palette.MAIN, 2);
      canvas.ticks(List.of(new Point(from, middle), new Point(to, middle)), 8, Palette.MAIN);
    }
    canvas.text(x.end() + 16, middle + 4.5, share(bar), TextStyle.PLAIN, Anchor.START);
    canvas.text(Canvas.WIDTH - 4, middle + 4.5, part(bar), TextStyle.PLAIN, Anchor.END);
  }

  private static String share(Bar bar) {
    String text = Display.text(bar.share(), ColumnType.SHARE, 0);
    boolean interval = bar.lower().asNumber().isPresent() && bar.upper().asNumber().isPresent();
    return !interval || bar.share().asNumber().isEmpty()
        ? text
        : text
            + " ("
            + Display.interval(
                bar.lower().asNumber().getAsDouble(), bar.upper().asNumber().getAsDouble())
            + ")";
  }

  private static String part(Bar bar) {
    return Display.text(bar.part(), ColumnType.COUNT, 0)
        + " of "
        + Display.text(bar.whole(), ColumnType.COUNT, 0);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    bars.forEach(bar -> parts.add(bar.label() + ": " + share(bar) + ", " + part(bar)));
    return measure + ". " + String.join("; ", parts) + ".";
  }
}
