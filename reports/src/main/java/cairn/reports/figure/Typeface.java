package cairn.reports.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The widths of letters, read from a TrueType font's own tables (OpenType specification, {@code
 * cmap} format 4 and {@code hmtx}), so that a text is measured with the font that shows it and
 * without any graphics system.
 */
final class Typeface {
  private static final String FOLDER = "/cairn/reports/fonts/";

  /** The font of running text. */
  static final Typeface REGULAR = load("NotoSans-Regular.ttf");

  /** The bold font. */
  static final Typeface BOLD = load("NotoSans-Bold.ttf");

  private final ByteBuffer font;
  private final int unitsPerEm;
  private final int advances;
  private final int hmtx;
  private final int cmap;

  private Typeface(ByteBuffer font) {
    this.font = font;
    this.unitsPerEm = unsigned(table("head") + 18);
    this.advances = unsigned(table("hhea") + 34);
    this.hmtx = table("hmtx");
    this.cmap = formatFour();
  }

  private static Typeface load(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is missing from the program");
      }
      return new Typeface(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The width of {@code text} at a size in pixels, without kerning. A letter that the font lacks
   * counts a full em, which is what a substitute may need.
   */
  double width(String text, double size) {
    long units = text.codePoints().mapToLong(this::advance).sum();
    return units * size / unitsPerEm;
  }

  /** Whether the font has this letter. */
  boolean has(int codePoint) {
    return codePoint <= 0xFFFF && glyph(codePoint) != 0;
  }

  private long advance(int codePoint) {
    if (!has(codePoint)) {
      return unitsPerEm;
    }
    int glyph = glyph(codePoint);
    return unsigned(hmtx + 4 * Math.min(glyph, advances - 1));
  }

  private int glyph(int codePoint) {
    int segments = unsigned(cmap + 6) / 2;
    int ends = cmap + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    for (int s = 0; s < segments; s++) {
      if (codePoint > unsigned(ends + 2 * s)) {
        continue;
      }
      int start = unsigned(starts + 2 * s);
      if (codePoint < start) {
        return 0;
      }
      int delta = unsigned(deltas + 2 * s);
      int offset = unsigned(offsets + 2 * s);
      if (offset == 0) {
        return (codePoint + delta) & 0xFFFF;
      }
      int glyph = unsigned(offsets + 2 * s + offset + 2 * (codePoint - start));
      return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
    return 0;
  }

  private int formatFour() {
    int table = table("cmap");
    for (int i = 0; i < unsigned(table + 2); i++) {
      int subtable = table + font.getInt(table + 8 + 8 * i);
      if (unsigned(subtable) == 4) {
        return subtable;
      }
    }
    throw new IllegalStateException("the font has no character map of format 4");
  }

  private int table(String tag) {
    for (int i = 0; i < unsigned(4); i++) {
      int record = 12 + 16 * i;
      boolean same = true;
      for (int c = 0; c < 4; c++) {
        same &= font.get(record + c) == tag.charAt(c);
      }
      if (same) {
        return font.getInt(record + 8);
      }
    }
    throw new IllegalStateException("the font has no table " + tag);
  }

  private int unsigned(int offset) {
    return font.getShort(offset) & 0xFFFF;
  }
}
