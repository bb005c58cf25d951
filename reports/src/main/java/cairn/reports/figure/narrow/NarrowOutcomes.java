package cairn.reports.figure.narrow;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.OutcomeBars;
import cairn.reports.figure.OutcomeBars.Bar;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.TextStyle;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.List;

/**
 * Outcomes by group type for a telephone: a bar of the whole for each type, its parts in the order
 * of the key, and under it what each part is in numbers.
 *
 * @param wide the figure it stands for
 */
record NarrowOutcomes(OutcomeBars wide) implements Figure {
  private static final double BAR = 18;

  @Override
  public Drawing draw() {
    if (wide.bars().isEmpty()) {
      return Canvas.noData(NarrowFigure.WIDTH, wide.title(), "nobody has a review in this period");
    }
    Canvas canvas = new Canvas(NarrowFigure.WIDTH);
    double y = key(canvas) + 22;
    for (Bar bar : wide.bars()) {
      y = bar(canvas, bar, y);
    }
    return canvas.drawing(wide.title(), wide.draw().description(), y);
  }

  private double key(Canvas canvas) {
    double x = 0;
    double y = 12;
    for (int c = 0; c < wide.categories().size(); c++) {
      String label = wide.categories().get(c).label();
      double width = 16 + NarrowFigure.WORDS.width(label);
      if (x > 0 && x + width > NarrowFigure.WIDTH) {
        x = 0;
        y += 18;
      }
      canvas.roundBox(x, y - 10, 12, 12, wide.colour(c));
      canvas.text(x + 16, y, label, NarrowFigure.WORDS, Anchor.START);
      x += width + 12;
    }
    return y;
  }

  private double bar(Canvas canvas, Bar bar, double top) {
    String people = " (n = " + Display.text(bar.people(), CellType.COUNT, 0) + ")";
    List<String> name = TextStyle.NAME.wrap(bar.label() + people, NarrowFigure.WIDTH);
    canvas.lines(0, top, name, TextStyle.NAME, Anchor.START);
    double y = top + (name.size() - 1) * TextStyle.NAME.lineHeight() + 6;
    double x = 0;
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < bar.shares().size(); c++) {
      double width = bar.shares().get(c).asNumber().orElse(0) * NarrowFigure.WIDTH;
      if (width > 0) {
        canvas.box(x, y, Math.max(0.5, width - 1.5), BAR, wide.colour(c));
        x += width;
      }
      String share = Display.text(bar.shares().get(c), CellType.SHARE, 0);
      parts.add(wide.categories().get(c).label() + " " + share);
    }
    List<String> numbers = NarrowFigure.WORDS.wrap(String.join(", ", parts), NarrowFigure.WIDTH);
    y += BAR + 14;
    canvas.lines(0, y, numbers, NarrowFigure.WORDS, Anchor.START);
    return y + numbers.size() * NarrowFigure.WORDS.lineHeight() + 10;
  }
}
