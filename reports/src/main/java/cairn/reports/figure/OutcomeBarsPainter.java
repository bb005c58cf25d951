package cairn.reports.figure;

import cairn.reports.figure.OutcomeBars.Bar;
import cairn.reports.figure.OutcomeBars.Side;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** Paints the outcome bars: key, heads, bars and totals, with one scale for all of them. */
final class OutcomeBarsPainter {
  private static final double LABEL_WIDTH = 180;
  private static final double BAR_HEIGHT = 32;
  private static final double TOTAL_ROOM = 52;
  private static final double APART_GAP = 26;
  private static final TextStyle INSIDE = new TextStyle(12.5, true, Palette.INK);

  private final OutcomeBars figure;
  private final Canvas canvas;
  private final List<Integer> apart;
  private final List<Double> apartLeft = new ArrayList<>();
  private final double unit;
  private final double zero;
  private final double totalsRight;

  OutcomeBarsPainter(OutcomeBars figure, Canvas canvas) {
    this.figure = figure;
    this.canvas = canvas;
    this.apart = figure.on(Side.APART);
    double left = widest(Side.AWAY);
    double right = widest(Side.TOWARDS);
    double rooms = 2 * TOTAL_ROOM + apart.size() * (TOTAL_ROOM + APART_GAP);
    double shares = left + right + apart.stream().mapToDouble(this::widest).sum();
    double apartHeads = apart.stream().mapToDouble(this::headWidth).max().orElse(0);
    double free = Canvas.WIDTH - LABEL_WIDTH - 14 - rooms;
    // A head wider than its bars takes room that the bars then cannot have.
    double reserved =
        apart.stream()
            .mapToDouble(c -> Math.max(0, apartHeads - TOTAL_ROOM - widest(c) * free / shares))
            .sum();
    this.unit = shares == 0 ? 0 : (free - reserved) / shares;
    this.zero = LABEL_WIDTH + 14 + TOTAL_ROOM + left * unit;
    double x = zero + right * unit + TOTAL_ROOM;
    this.totalsRight = x;
    for (int c : apart) {
      apartLeft.add(x + APART_GAP);
      x += APART_GAP + Math.max(headWidth(c), widest(c) * unit + TOTAL_ROOM);
    }
  }

  /** Paints everything and gives the height. */
  double draw() {
    double y = key();
    double heads = y + 24;
    y = heads(heads);
    double top = y;
    for (Bar bar : figure.bars()) {
      y = bar(bar, y);
    }
    canvas.line(zero, top - 4, zero, y - 4, Palette.AXIS, 1.6);
    for (double left : apartLeft) {
      canvas.line(left, top - 4, left, y - 4, Palette.RULE, 1);
    }
    return y + 2;
  }

  private double widest(Side side) {
    return figure.bars().stream()
        .mapToDouble(
            bar -> figure.on(side).stream().mapToDouble(c -> known(bar.shares().get(c))).sum())
        .max()
        .orElse(0);
  }

  private double widest(int category) {
    return figure.bars().stream()
        .mapToDouble(bar -> known(bar.shares().get(category)))
        .max()
        .orElse(0);
  }

  private static double known(Value share) {
    return share.asNumber().orElse(0);
  }

  private double headWidth(int category) {
    List<String> lines = TextStyle.STRONG.wrap(figure.categories().get(category).label(), 110);
    return lines.stream().mapToDouble(TextStyle.STRONG::width).max().orElse(0);
  }

  /** The key, in the order of the bars; what stands apart is named over its own bars. */
  private double key() {
    List<Integer> named = new ArrayList<>(figure.on(Side.AWAY));
    named.addAll(figure.on(Side.TOWARDS));
    double whole =
        named.stream()
            .mapToDouble(c -> 38 + TextStyle.PLAIN.width(figure.categories().get(c).label()))
            .sum();
    double left = LABEL_WIDTH + 14 + whole <= Canvas.WIDTH ? LABEL_WIDTH + 14 : 0;
    double x = left;
    double y = 13;
    for (int c : named) {
      String label = figure.categories().get(c).label();
      double width = 20 + TextStyle.PLAIN.width(label);
      if (x > left && x + width > Canvas.WIDTH) {
        x = left;
        y += 20;
      }
      canvas.roundBox(x, y - 11.5, 14, 14, figure.colour(c));
      canvas.text(x + 20, y, label, TextStyle.PLAIN, Anchor.START);
      x += width + 18;
    }
    return y;
  }

  private double heads(double y) {
    List<List<String>> heads = new ArrayList<>();
    for (int c : apart) {
      heads.add(TextStyle.STRONG.wrap(figure.categories().get(c).label(), 110));
    }
    List<String> left = TextStyle.SMALL.wrap("← " + figure.away(), zero - 8);
    List<String> right = TextStyle.SMALL.wrap(figure.towards() + " →", totalsRight - zero - 16);
    int lines = Math.max(left.size(), right.size());
    for (List<String> head : heads) {
      lines = Math.max(lines, head.size());
    }
    double step = TextStyle.STRONG.lineHeight();
    double base = y + 8 + (lines - 1) * step;
    canvas.lines(zero - 8, base - (left.size() - 1) * step, left, TextStyle.SMALL, Anchor.END);
    canvas.lines(zero + 8, base - (right.size() - 1) * step, right, TextStyle.SMALL, Anchor.START);
    for (int a = 0; a < heads.size(); a++) {
      double first = base - (heads.get(a).size() - 1) * step;
      canvas.lines(apartLeft.get(a), first, heads.get(a), TextStyle.STRONG, Anchor.START);
    }
    return base + 14;
  }

  private double bar(Bar bar, double top) {
    List<String> names = TextStyle.NAME.wrap(bar.label(), LABEL_WIDTH);
    double step = TextStyle.NAME.lineHeight();
    double words = (names.size() + 1) * step;
    double height = Math.max(BAR_HEIGHT, words) + 14;
    double middle = top + (height - 14) / 2;
    double first = middle - words / 2 + 12;
    canvas.lines(LABEL_WIDTH, first, names, TextStyle.NAME, Anchor.END);
    String people = "n = " + Display.text(bar.people(), CellType.COUNT, 0);
    canvas.text(LABEL_WIDTH, first + names.size() * step, people, TextStyle.SMALL, Anchor.END);
    double y = middle - BAR_HEIGHT / 2;
    side(bar, Side.AWAY, -1, y);
    side(bar, Side.TOWARDS, 1, y);
    for (int a = 0; a < apart.size(); a++) {
      Value share = bar.shares().get(apart.get(a));
      double width = known(share) * unit;
      canvas.box(apartLeft.get(a), y, width, BAR_HEIGHT, figure.colour(apart.get(a)));
      total(share, apartLeft.get(a) + width + 7, y, Anchor.START);
    }
    return top + height;
  }

  private void side(Bar bar, Side side, int direction, double y) {
    List<Integer> categories = figure.on(side);
    double x = zero;
    for (int c : categories) {
      double width = known(bar.shares().get(c)) * unit;
      double left = direction > 0 ? x : x - width;
      segment(c, bar.shares().get(c), left, y, width, categories.size() > 1);
      x += direction * width;
    }
    if (!categories.isEmpty()) {
      Anchor anchor = direction > 0 ? Anchor.START : Anchor.END;
      total(figure.total(bar, side), x + direction * 7, y, anchor);
    }
  }

  /** One segment, with its share inside where there is room for it. */
  private void segment(
      int category, Value share, double left, double y, double width, boolean labelled) {
    if (width <= 0) {
      return;
    }
    String fill = figure.colour(category);
    canvas.box(left, y, Math.max(0.5, width - 1.5), BAR_HEIGHT, fill);
    String text = Display.text(share, CellType.SHARE, 0);
    if (labelled && INSIDE.width(text) + 6 <= width) {
      TextStyle style = INSIDE.in(Palette.inkOn(fill));
      canvas.text(left + width / 2 - 0.75, y + BAR_HEIGHT / 2 + 4.5, text, style, Anchor.MIDDLE);
    }
  }

  private void total(Value share, double x, double y, Anchor anchor) {
    String text = Display.text(share, CellType.SHARE, 0);
    canvas.text(x, y + BAR_HEIGHT / 2 + 4.5, text, INSIDE, anchor);
  }
}
