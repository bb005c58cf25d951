package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Everybody in parts, a bar for each way to part them: what is asked for first, the plain no, and
 * what is not known. A way of which a part is hidden has words in place of its bar, for the length
 * of the others would tell it.
 *
 * @param title the figure's short name
 * @param about what all bars show, a sentence
 * @param width in pixels
 * @param bars one a way
 */
public record PartsBars(String title, String about, double width, List<Bar> bars)
    implements Figure {
  private static final double HIGH = 16;
  private static final double SWATCH = 10;
  private static final double GAP = 16;
  private static final String PALE = "#E9ECEF";
  private static final String PLAIN = Palette.RANGE;

  /** What a part is, which gives its colour. */
  public enum Kind {
    /** What is asked for, and is for the good. */
    WELCOME,
    /** What is asked for, and is not. */
    UNWELCOME,
    /** The plain no. */
    NO,
    /** What is not known, or everybody else. */
    UNKNOWN
  }

  /**
   * A way to part everybody.
   *
   * @param label what is asked
   * @param parts its parts, in order; none where {@code instead} says why
   * @param instead words in place of a bar; empty where there is one
   * @param chance the share of the first part that chance alone gives, or empty
   */
  public record Bar(String label, List<Part> parts, String instead, OptionalDouble chance) {
    /** Keeps a copy. */
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part.
   *
   * @param kind what it is
   * @param label its name and number, in words
   * @param people how many
   */
  public record Part(Kind kind, String label, long people) {}

  /** Keeps a copy. */
  public PartsBars {
    bars = List.copyOf(bars);
  }

  @Override
  public Drawing draw() {
    if (bars.isEmpty()) {
      return Canvas.noData(width, title, "nothing is told of the month");
    }
    Canvas canvas = new Canvas(width);
    double y = 0;
    for (Bar bar : bars) {
      y = bar(canvas, bar, y) + 12;
    }
    return canvas.drawing(title, description(), y - 6);
  }

  private double bar(Canvas canvas, Bar bar, double top) {
    canvas.text(0, top + 13, bar.label(), TextStyle.NAME, Anchor.START);
    double y = top + 20;
    if (!bar.instead().isEmpty()) {
      List<String> lines = TextStyle.PLAIN.wrap(bar.instead(), width - 16);
      double high = lines.size() * TextStyle.PLAIN.lineHeight() + 8;
      canvas.outline(0.5, y + 0.5, width - 1, high - 1, Palette.NEUTRAL, 1);
      canvas.lines(8, y + 16, lines, TextStyle.PLAIN, Anchor.START);
      return y + high;
    }
    double x = 0;
    long all = bar.parts().stream().mapToLong(Part::people).sum();
    for (Part part : bar.parts()) {
      double wide = all == 0 ? 0 : width * part.people() / all;
      segment(canvas, part.kind(), x, y, wide);
      x += wide;
    }
    chance(canvas, bar, y);
    return legend(canvas, bar, y + HIGH + 15);
  }

  private static void segment(Canvas canvas, Kind kind, double x, double y, double wide) {
    if (wide > 0) {
      canvas.box(x, y, wide, HIGH, colour(kind));
      if (kind == Kind.UNKNOWN) {
        canvas.outline(x + 0.5, y + 0.5, Math.max(1, wide - 1), HIGH - 1, Palette.NEUTRAL, 1);
      }
    }
  }

  /** The level has its words at the end of the bar's name, and a mark through the bar. */
  private void chance(Canvas canvas, Bar bar, double y) {
    bar.chance()
        .ifPresent(
            level -> {
              double at = width * level;
              canvas.line(at, y - 4, at, y + HIGH + 4, Palette.PAGE, 5);
              canvas.line(at, y - 4, at, y + HIGH + 4, Palette.INK, 2);
            });
  }

  private double legend(Canvas canvas, Bar bar, double from) {
    double x = 0;
    double y = from;
    for (Part part : bar.parts()) {
      double wide = SWATCH + 5 + TextStyle.SMALL.width(part.label());
      if (x > 0 && x + wide > width) {
        x = 0;
        y += TextStyle.SMALL.lineHeight();
      }
      segmentKey(canvas, part.kind(), x, y - 9);
      canvas.text(x + SWATCH + 5, y, part.label(), TextStyle.SMALL.in(Palette.INK), Anchor.START);
      x += wide + GAP;
    }
    return y + 4;
  }

  private static void segmentKey(Canvas canvas, Kind kind, double x, double y) {
    canvas.box(x, y, SWATCH, SWATCH, colour(kind));
    if (kind == Kind.UNKNOWN) {
      canvas.outline(x + 0.5, y + 0.5, SWATCH - 1, SWATCH - 1, Palette.NEUTRAL, 1);
    }
  }

  private static String colour(Kind kind) {
    return switch (kind) {
      case WELCOME -> Palette.MAIN;
      case UNWELCOME -> "#801650";
      case NO -> PLAIN;
      case UNKNOWN -> PALE;
    };
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Bar bar : bars) {
      parts.add(
          bar.label()
              + ": "
              + (bar.instead().isEmpty()
                  ? String.join(", ", bar.parts().stream().map(Part::label).toList())
                  : bar.instead()));
    }
    return about + " " + String.join("; ", parts) + ".";
  }
}
