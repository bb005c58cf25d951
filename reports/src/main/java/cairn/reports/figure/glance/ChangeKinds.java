package cairn.reports.figure.glance;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.TextStyle;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Kinds of change side by side, none ranked above another, with their shares of one whole.
 *
 * @param title the figure's short name
 * @param together what the kinds towards the good are called together
 * @param unit what is counted: {@code problems}
 * @param whole of how many
 * @param kinds in the order drawn
 * @param language of its words
 */
public record ChangeKinds(
    String title, String together, String unit, long whole, List<Kind> kinds, Language language)
    implements Figure {
  /** The width, in pixels. */
  static final double WIDTH = 290;

  private static final double LABEL = 82;
  private static final double ROW = 21;
  private static final double BAR = 14;

  /** A kind of change, each with a colour of its own wherever it is drawn. */
  public enum Colour {
    SAFER(Palette.TOWARDS.get(0)),
    LESS(Palette.TOWARDS.get(1)),
    LIMITED(Palette.TOWARDS.get(2)),
    NONE(Palette.TOWARDS.get(3)),
    ANY_BETTER(Palette.NEUTRAL_DARK),
    SAME(Palette.NEUTRAL),
    MORE(Palette.AWAY),
    OPEN(Palette.NEUTRAL_DARK);

    private final String fill;

    Colour(String fill) {
      this.fill = fill;
    }

    boolean isTowards() {
      return ordinal() <= ANY_BETTER.ordinal();
    }
  }

  /** One kind and how many. */
  public record Kind(String label, Colour colour, long n) {}

  /** Keeps a copy. */
  public ChangeKinds {
    kinds = List.copyOf(kinds);
  }

  @Override
  public Drawing draw() {
    if (whole == 0) {
      return Canvas.noted(WIDTH, title, language.say("figure.change.none"));
    }
    Canvas canvas = new Canvas(WIDTH);
    double most = kinds.stream().mapToLong(Kind::n).max().orElse(0) / (double) whole;
    Axis x = new Axis(0, Math.max(most, 0.01), LABEL + 8, WIDTH - 72);
    long towards = kinds.stream().filter(k -> k.colour().isTowards()).mapToLong(Kind::n).sum();
    canvas.text(0, 13, together, TextStyle.STRONG, Anchor.START);
    String sum = language.say("share.count", share(towards), language.count(towards));
    canvas.text(WIDTH, 13, sum, TextStyle.STRONG, Anchor.END);
    double y = 21;
    boolean apart = false;
    for (Kind kind : kinds) {
      if (!kind.colour().isTowards() && !apart) {
        apart = true;
        canvas.line(0, y + 5, WIDTH, y + 5, Palette.RULE, 1);
        y += 10;
      }
      row(canvas, kind, x, y);
      y += ROW;
    }
    return canvas.drawing(title, description(), y + 2);
  }

  private void row(Canvas canvas, Kind kind, Axis x, double top) {
    double baseline = top + BAR - 2;
    canvas.text(LABEL, baseline, kind.label(), TextStyle.SMALL.in(Palette.INK), Anchor.END);
    double end = x.at(kind.n() / (double) whole);
    canvas.box(x.start(), top, Math.max(1, end - x.start()), BAR, kind.colour().fill);
    String share = share(kind.n());
    canvas.text(end + 6, baseline, share, TextStyle.STRONG, Anchor.START);
    double after = end + 10 + TextStyle.STRONG.width(share);
    canvas.text(after, baseline, language.count(kind.n()), TextStyle.SMALL, Anchor.START);
  }

  private String share(long n) {
    return language.share(n / (double) whole);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Kind kind : kinds) {
      parts.add(
          language.say(
              "figure.change.kind", kind.label(), share(kind.n()), language.count(kind.n())));
    }
    return language.say("figure.change", language.count(whole), unit, String.join(", ", parts));
  }
}
