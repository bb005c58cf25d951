package cairn.reports.format;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font whose letters are drawn as outlines, so that a page looks the same where no font is
 * installed and no graphics system is there.
 */
final class Glyphs {
  private static final Glyphs REGULAR = new Glyphs("fonts/NotoSans-Regular.ttf");
  private static final Glyphs BOLD = new Glyphs("fonts/NotoSans-Bold.ttf");

  private final TrueTypeFont font;
  private final int unitsPerEm;

  private Glyphs(String path) {
    try {
      font = new TTFParser().parse(new RandomAccessReadBuffer(Resources.bytes(path)));
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + path + " cannot be read", e);
    }
  }

  /** The font of a weight. */
  static Glyphs of(boolean isBold) {
    return isBold ? BOLD : REGULAR;
  }

  /** The width of a text at a size. */
  double width(String text, double size) {
    return text.codePoints().mapToLong(this::advance).sum() * size / unitsPerEm;
  }

  /** The outline of a text whose first letter stands at a place on its line. */
  Shape outline(String text, double size, double x, double y) {
    GeneralPath outline = new GeneralPath();
    double scale = size / unitsPerEm;
    double at = x;
    for (int codePoint : text.codePoints().toArray()) {
      outline.append(letter(codePoint, new AffineTransform(scale, 0, 0, -scale, at, y)), false);
      at += advance(codePoint) * scale;
    }
    return outline;
  }

  private Shape letter(int codePoint, AffineTransform place) {
    try {
      var glyph = font.getGlyph().getGlyph(glyph(codePoint));
      return glyph == null ? new GeneralPath() : place.createTransformedShape(glyph.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException("a letter cannot be drawn", e);
    }
  }

  private long advance(int codePoint) {
    try {
      return font.getAdvanceWidth(glyph(codePoint));
    } catch (IOException e) {
      throw new UncheckedIOException("a letter cannot be measured", e);
    }
  }

  private int glyph(int codePoint) throws IOException {
    return font.getUnicodeCmapLookup().getGlyphId(codePoint);
  }
}
