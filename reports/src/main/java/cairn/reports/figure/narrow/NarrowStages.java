package cairn.reports.figure.narrow;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.StageMatrix;
import cairn.reports.figure.TextStyle;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.List;
import java.util.Locale;

/**
 * Moves between stages for a telephone: stages have numbers, and each stage at the earlier review
 * its name over its row.
 *
 * @param wide the figure it stands for
 */
record NarrowStages(StageMatrix wide) implements Figure {
  private static final double CELL = 34;
  private static final TextStyle SHARE = new TextStyle(11.5, true, Palette.INK);
  private static final TextStyle COUNT = TextStyle.SMALL.sized(11);

  @Override
  public Drawing draw() {
    Drawing drawn = wide.draw();
    if (drawn.description().startsWith("No data")) {
      return Canvas.noData(NarrowFigure.WIDTH, wide.title(), "nobody has a stage at two reviews");
    }
    Canvas canvas = new Canvas(NarrowFigure.WIDTH);
    String how =
        wide.later()
            + " across, by number; the last column: "
            + wide.lastColumn().toLowerCase(Locale.ROOT)
            + ". Outlined: the same stage at both.";
    List<String> lines = NarrowFigure.WORDS.wrap(how, NarrowFigure.WIDTH);
    canvas.lines(0, 12, lines, NarrowFigure.WORDS, Anchor.START);
    double y = 12 + lines.size() * NarrowFigure.WORDS.lineHeight() + 6;
    for (int r = 0; r < wide.rows().size(); r++) {
      y = row(canvas, r, y);
    }
    return canvas.drawing(wide.title(), drawn.description(), y);
  }

  private double width() {
    return NarrowFigure.WIDTH / (wide.stages().size() + 1);
  }

  private double row(Canvas canvas, int index, double top) {
    StageMatrix.Row row = wide.rows().get(index);
    String people = Display.text(row.people(), CellType.COUNT, 0);
    String name = (index + 1) + " " + wide.stages().get(index) + ", n = " + people;
    List<String> lines = TextStyle.NAME.wrap(name, NarrowFigure.WIDTH);
    canvas.lines(0, top, lines, TextStyle.NAME, Anchor.START);
    double y = top + lines.size() * TextStyle.NAME.lineHeight();
    for (int c = 0; c < row.counts().size(); c++) {
      boolean isStage = c < wide.stages().size();
      double middle = (c + 0.5) * width();
      canvas.text(middle, y, isStage ? "" + (c + 1) : "–", COUNT, Anchor.MIDDLE);
      double share = isStage ? StageMatrix.share(row.counts().get(c), row.people()) : 0;
      cell(canvas, row.counts().get(c), share, c * width() + 1, y + 5);
      if (c == index) {
        canvas.outline(c * width() + 1, y + 5, width() - 2, CELL, Palette.INK, 2);
      }
    }
    return y + 5 + CELL + 22;
  }

  private void cell(Canvas canvas, Value count, double share, double x, double y) {
    double width = width() - 2;
    String text = Display.text(count, CellType.COUNT, 0);
    if (share == 0) {
      canvas.outline(x + 0.5, y + 0.5, width - 1, CELL - 1, Palette.RULE, 1);
      canvas.text(x + width / 2, y + CELL / 2 + 4, text, COUNT, Anchor.MIDDLE);
      return;
    }
    String fill = StageMatrix.shade(share);
    String ink = Palette.inkOn(fill);
    canvas.roundBox(x, y, width, CELL, fill);
    canvas.text(x + width / 2, y + 15, Display.share(share), SHARE.in(ink), Anchor.MIDDLE);
    canvas.text(x + width / 2, y + 28, text, COUNT.in(ink), Anchor.MIDDLE);
  }
}
