package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * People by month, a bar a month, the latest last. A month whose number may not be said has words
 * in place of its bar.
 *
 * @param title the figure's short name
 * @param about what it shows, a sentence
 * @param months the months
 */
public record MonthsInBars(String title, String about, List<Month> months) implements Figure {
  private static final double WIDTH = 260;
  private static final double BAR = 190;
  private static final double STEP = 46;
  private static final TextStyle NAME = TextStyle.PLAIN.sized(15);
  private static final TextStyle NUMBER = TextStyle.NAME.sized(16);

  /**
   * A month.
   *
   * @param name its name
   * @param number its number in words, or why it has none
   * @param people how many; 0 where it may not be said
   */
  public record Month(String name, String number, long people) {}

  /** Keeps a copy. */
  public MonthsInBars {
    months = List.copyOf(months);
  }

  @Override
  public Drawing draw() {
    Canvas canvas = new Canvas(WIDTH);
    long most = months.stream().mapToLong(Month::people).max().orElse(0);
    double y = 0;
    for (Month month : months) {
      canvas.text(0, y + 14, month.name(), NAME, Anchor.START);
      double wide = month.people() == 0 ? 0 : Math.max(2, BAR * month.people() / most);
      if (wide > 0) {
        canvas.box(0, y + 20, wide, 16, Palette.MAIN);
      }
      double at = wide > 0 ? wide + 6 : 0;
      canvas.text(at, y + 34, month.number(), NUMBER, Anchor.START);
      y += STEP;
    }
    String all =
        months.stream()
            .map(month -> month.name() + ": " + month.number())
            .collect(Collectors.joining("; "));
    return canvas.drawing(title, about + " " + all + ".", y);
  }
}
