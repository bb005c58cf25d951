package cairn.reports.figure;

import cairn.reports.figure.Shape.Anchor;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How people moved between stages: one row a stage at the earlier review, one column a stage at the
 * later one, and a last column for those not seen again, who are in no share. A cell shows the
 * share of its row and the number; the same stage at both is outlined; hidden cells read {@code
 * [c]}.
 *
 * @param title the figure's short name
 * @param earlier the name of the rows: {@code Stage at earlier review}
 * @param later the name of the columns: {@code Stage at later review}
 * @param stages the stages, in order
 * @param lastColumn the name of the column after the stages: {@code Not seen again}
 * @param rows one a stage
 */
public record StageMatrix(
    String title,
    String earlier,
    String later,
    List<String> stages,
    String lastColumn,
    List<Row> rows)
    implements Figure {

  private static final double LABEL_WIDTH = 118;
  private static final double LEFT = LABEL_WIDTH + 10;
  private static final double PEOPLE_WIDTH = 62;
  private static final double ROW_HEIGHT = 50;
  private static final TextStyle SHARE = new TextStyle(14, true, Palette.INK);

  /**
   * One stage at the earlier review.
   *
   * @param counts people in each later stage and, last, those not seen again
   * @param people how many of the row were seen again, of which the shares are
   */
  public record Row(List<Value> counts, Value people) {
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when there is not one row a stage, or a row has not one count
   *     a stage and one more
   */
  public StageMatrix {
    stages = List.copyOf(stages);
    rows = List.copyOf(rows);
    int columns = stages.size() + 1;
    if (rows.size() != stages.size()
        || rows.stream().anyMatch(row -> row.counts().size() != columns)) {
      throw new IllegalArgumentException("a stage matrix has n rows of n + 1 counts");
    }
  }

  @Override
  public Drawing draw() {
    if (rows.stream().allMatch(row -> row.people().equals(Value.count(0)))) {
      return Canvas.noData(title, "nobody has a stage at two reviews");
    }
    Canvas canvas = new Canvas();
    double top = header(canvas);
    for (int r = 0; r < rows.size(); r++) {
      row(canvas, r, top + r * ROW_HEIGHT);
    }
    double bottom = top + rows.size() * ROW_HEIGHT;
    legend(canvas, bottom + 22);
    return canvas.drawing(title, description(), bottom + 34);
  }

  private double columnWidth() {
    return (Canvas.WIDTH - LEFT - PEOPLE_WIDTH) / (stages.size() + 1);
  }

  private double header(Canvas canvas) {
    double width = columnWidth();
    List<String> names = new ArrayList<>(stages);
    names.add(lastColumn);
    TextStyle style = TextStyle.PLAIN.sized(12).fitting(names, width - 2);
    List<List<String>> heads = names.stream().map(name -> style.wrap(name, width - 2)).toList();
    int lines = heads.stream().mapToInt(List::size).max().orElse(1);
    List<String> corner = TextStyle.STRONG.wrap(earlier, LABEL_WIDTH);
    lines = Math.max(lines, corner.size());
    double base = 44 + (lines - 1) * TextStyle.STRONG.lineHeight();
    double middle = LEFT + width * stages.size() / 2;
    canvas.text(middle, 14, later, TextStyle.STRONG, Anchor.MIDDLE);
    canvas.line(LEFT + 3, 22, LEFT + width * stages.size() - 3, 22, Palette.RULE, 1);
    double step = TextStyle.STRONG.lineHeight();
    canvas.lines(
        LABEL_WIDTH, base - (corner.size() - 1) * step, corner, TextStyle.STRONG, Anchor.END);
    for (int c = 0; c < heads.size(); c++) {
      double x = LEFT + gap(c) + (c + 0.5) * width;
      double y = base - (heads.get(c).size() - 1) * step;
      canvas.lines(x, y, heads.get(c), style, Anchor.MIDDLE);
    }
    canvas.text(Canvas.WIDTH - 6, base, "n", TextStyle.STRONG, Anchor.END);
    return base + 12;
  }

  /** The last column stands a little apart: it is no stage. */
  private double gap(int column) {
    return column == stages.size() ? 8 : 0;
  }

  private void row(Canvas canvas, int index, double top) {
    Row row = rows.get(index);
    TextStyle style = TextStyle.PLAIN.sized(12).fitting(stages, LABEL_WIDTH);
    List<String> name = style.wrap(stages.get(index), LABEL_WIDTH);
    double step = style.lineHeight();
    double first = top + ROW_HEIGHT / 2 + 4 - (name.size() - 1) * step / 2;
    canvas.lines(LABEL_WIDTH, first, name, style, Anchor.END);
    for (int c = 0; c < row.counts().size(); c++) {
      double x = LEFT + gap(c) + c * columnWidth();
      boolean stage = c < stages.size();
      Value whole = stage ? row.people() : Value.notAvailable("not seen again is no share");
      cell(canvas, row.counts().get(c), whole, x + 1.5, top + 1.5, c == index);
    }
    canvas.text(
        Canvas.WIDTH - 6,
        top + ROW_HEIGHT / 2 + 4,
        text(row.people()),
        TextStyle.SMALL.sized(12),
        Anchor.END);
  }

  private void cell(Canvas canvas, Value count, Value people, double x, double y, boolean same) {
    double width = columnWidth() - 3;
    double height = ROW_HEIGHT - 3;
    double middle = x + width / 2;
    double share = share(count, people);
    if (share > 0) {
      String fill = shade(share);
      String ink = Palette.inkOn(fill);
      canvas.roundBox(x, y, width, height, fill);
      canvas.text(middle, y + 22, Display.share(share), SHARE.in(ink), Anchor.MIDDLE);
      String n = text(count);
      canvas.text(middle, y + 38, n, TextStyle.SMALL.in(ink), Anchor.MIDDLE);
    } else {
      canvas.outline(x + 0.5, y + 0.5, width - 1, height - 1, Palette.RULE, 1);
      String text = text(count);
      canvas.text(middle, y + height / 2 + 4, text, TextStyle.SMALL.sized(12), Anchor.MIDDLE);
    }
    if (same) {
      canvas.outline(x, y, width, height, Palette.INK, 2.2);
    }
  }

  /** The share of the row, or 0 where it is 0, unknown or would give a hidden number back. */
  public static double share(Value count, Value people) {
    return count instanceof Value.Count c && people instanceof Value.Count n && n.count() > 0
        ? (double) c.count() / n.count()
        : 0;
  }

  /** The ground of a cell: the darker, the larger its share of the row. */
  public static String shade(double share) {
    return Palette.mix(Palette.PAGE, Palette.MAIN, 0.12 + 0.88 * share);
  }

  private void legend(Canvas canvas, double y) {
    canvas.outline(LEFT + 2, y - 10, 13, 12, Palette.INK, 2);
    double x = LEFT + 23;
    String same = "Same stage at both reviews";
    canvas.text(x, y, same, TextStyle.SMALL, Anchor.START);
    if (rows.stream().anyMatch(row -> row.counts().stream().anyMatch(Value::isHidden))) {
      x += TextStyle.SMALL.width(same) + 28;
      canvas.text(x, y, "[c] hidden to protect privacy", TextStyle.SMALL, Anchor.START);
    }
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      Value stayed = row.counts().get(r);
      Value unseen = row.counts().get(stages.size());
      parts.add(
          stages.get(r)
              + ": "
              + text(row.people())
              + " seen again, "
              + text(stayed)
              + " in the same stage, "
              + text(unseen)
              + " "
              + lastColumn.toLowerCase(Locale.ROOT));
    }
    return "Matrix of " + earlier + " by " + later + ". " + String.join("; ", parts) + ".";
  }

  private static String text(Value count) {
    return Display.text(count, CellType.COUNT, 0);
  }
}
