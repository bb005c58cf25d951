package cairn.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A size, a weight and an ink, and how wide text is in them.
 *
 * @param size the size in pixels
 * @param bold whether it is bold
 * @param ink its colour
 */
public record TextStyle(double size, boolean bold, String ink) {
  /** Names of rows and series. */
  public static final TextStyle NAME = new TextStyle(12.5, true, Palette.INK);

  /** Words beside the names. */
  public static final TextStyle PLAIN = new TextStyle(12.5, false, Palette.INK);

  /** Numbers of axes and notes inside a figure. */
  public static final TextStyle SMALL = new TextStyle(11.5, false, Palette.GREY_INK);

  /** Numbers that matter most. */
  public static final TextStyle STRONG = new TextStyle(12, true, Palette.INK);

  /** This style in another ink. */
  public TextStyle in(String otherInk) {
    return new TextStyle(size, bold, otherInk);
  }

  /** This style in another size. */
  public TextStyle sized(double otherSize) {
    return new TextStyle(otherSize, bold, ink);
  }

  /** The width of {@code text}, in pixels. */
  public double width(String text) {
    return (bold ? Typeface.BOLD : Typeface.REGULAR).width(text, size);
  }

  /** The height from one line to the next. */
  public double lineHeight() {
    return Math.ceil(size * 1.25);
  }

  /** This style, made smaller (to 9 pixels at most) until each word of the texts fits a width. */
  TextStyle fitting(List<String> texts, double limit) {
    TextStyle style = this;
    while (style.size > 9 && !style.fits(texts, limit)) {
      style = style.sized(style.size - 0.5);
    }
    return style;
  }

  private boolean fits(List<String> texts, double limit) {
    return texts.stream()
        .flatMap(text -> Stream.of(text.strip().split("\\s+")))
        .allMatch(word -> width(word) <= limit);
  }

  /**
   * {@code text} in lines no wider than {@code limit}: broken between words, and inside a word only
   * when it alone is wider. Nothing is left out. Empty text has no lines.
   */
  @SuppressWarnings("StringSplitter") // of one word or more: nothing empty stands at the end
  public List<String> wrap(String text, double limit) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) <= limit) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = brokenInto(lines, word, limit);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** Adds the full lines of a word too wide for one and gives what is left of it. */
  private String brokenInto(List<String> lines, String word, double limit) {
    StringBuilder piece = new StringBuilder();
    for (int codePoint : word.codePoints().toArray()) {
      String letter = Character.toString(codePoint);
      if (piece.length() > 0 && width(piece + letter) > limit) {
        lines.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(letter);
    }
    return piece.toString();
  }
}
