package cairn.reports.figure.glance;

import cairn.reports.figure.Axis;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.Shape.Point;
import cairn.reports.figure.TextStyle;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was due is known, against its target, and how far a share could lie if the
 * unknown were all one way or all the other.
 *
 * @param title the figure's short name
 * @param width in pixels
 * @param checks one a line
 * @param range the share and its extremes, or null where nothing is known
 * @param language of its words
 */
public record KnownShares(
    String title, double width, List<Check> checks, @Nullable Range range, Language language)
    implements Figure {
  private static final double BAR = 10;

  /**
   * One thing that was due.
   *
   * @param label what, with its number
   * @param share known of it, 0 to 1
   * @param target the share aimed at, or empty
   */
  public record Check(String label, double share, OptionalDouble target) {}

  /**
   * A share that depends on the unknown.
   *
   * @param label what it is a share of
   * @param least if none of the unknown counted
   * @param known among the known
   * @param most if all of the unknown counted
   */
  public record Range(String label, double least, double known, double most) {}

  /** Keeps a copy. */
  public KnownShares {
    checks = List.copyOf(checks);
  }

  /** In English. */
  public KnownShares(String title, double width, List<Check> checks, @Nullable Range range) {
    this(title, width, checks, range, Language.ENGLISH);
  }

  @Override
  public Drawing draw() {
    if (checks.isEmpty() && range == null) {
      return Canvas.noted(width, title, language.say("figure.known.none"));
    }
    Canvas canvas = new Canvas(width);
    Axis x = new Axis(0, 1, 0, width);
    double y = 12;
    for (Check check : checks) {
      y = check(canvas, x, check, y);
    }
    if (range != null) {
      y = range(canvas, x, range, y + 2);
    }
    return canvas.drawing(title, description(), y);
  }

  private double check(Canvas canvas, Axis x, Check check, double top) {
    double y = words(canvas, check.label(), text(check), top);
    canvas.box(0, y, width, BAR, Palette.TRACK);
    canvas.box(0, y, x.within(check.share()), BAR, Palette.MAIN);
    if (check.target().isPresent()) {
      double at = Math.min(width - 1.5, x.within(check.target().getAsDouble()));
      canvas.ticks(List.of(new Point(at, y + BAR / 2)), BAR + 8, Palette.INK);
    }
    return y + BAR + 22;
  }

  /**
   * The label at the left, broken where the text at the right leaves no room; gives the y below.
   */
  private double words(Canvas canvas, String label, String text, double y) {
    TextStyle plain = TextStyle.SMALL.in(Palette.INK);
    double room = width - TextStyle.STRONG.width(text) - 10;
    List<String> lines = plain.wrap(label, room);
    canvas.lines(0, y, lines, plain, Anchor.START);
    double last = y + (lines.size() - 1) * plain.lineHeight();
    canvas.text(width, last, text, TextStyle.STRONG, Anchor.END);
    return last + 6;
  }

  private String text(Check check) {
    if (check.target().isEmpty()) {
      return language.share(check.share());
    }
    double target = check.target().getAsDouble();
    String share = language.shareAgainst(check.share(), target);
    return language.say("figure.known.target", share, language.share(target));
  }

  private String text(Range range) {
    return language.interval(range.least(), range.most());
  }

  private double range(Canvas canvas, Axis x, Range range, double top) {
    double y = words(canvas, range.label(), text(range), top);
    double middle = y + BAR / 2;
    canvas.box(0, y, width, BAR, Palette.TRACK);
    double from = x.within(range.least());
    canvas.box(from, y, x.within(range.most()) - from, BAR, Palette.RANGE);
    double at = Math.max(6, Math.min(width - 6, x.within(range.known())));
    canvas.dot(at, middle, 5.5, Palette.MAIN, Palette.PAGE);
    return y + BAR + 8;
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    checks.forEach(check -> parts.add(language.say("labelled", check.label(), text(check))));
    if (range != null) {
      parts.add(
          language.say(
              "figure.known.range", range.label(), language.share(range.known()), text(range)));
    }
    return String.join("; ", parts) + ".";
  }
}
