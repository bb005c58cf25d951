package cairn.reports.format;

import cairn.reports.document.Front;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.util.Locale;
import java.util.Map;

/**
 * The page read first as its template reads it, on paper.
 *
 * @param front the page
 * @param program whose it is
 * @param drawings the figure of each finding, by the finding's id
 * @param language its language
 * @param scale how large letters and figures are; 1 as designed
 */
public record FrontSheet(
    Front front, String program, Map<String, Drawing> drawings, Language language, double scale) {
  /** Keeps a copy. */
  public FrontSheet {
    drawings = Map.copyOf(drawings);
  }

  /** What a finding's figure shows, in words. */
  public String description(String id) {
    return drawing(id).description();
  }

  /** A figure's place: as wide as asked for, as high as its drawing then is. */
  public String place(String id, int width) {
    Drawing drawing = drawing(id);
    double wide = width * scale;
    double height = wide * drawing.height() / drawing.width();
    return String.format(Locale.ROOT, "width:%.1fpx;height:%.1fpx", wide, height);
  }

  /** So many points at the sheet's scale. */
  public String pt(double points) {
    return String.format(Locale.ROOT, "%.2fpt", points * scale);
  }

  private Drawing drawing(String id) {
    Drawing drawing = drawings.get(id);
    if (drawing == null) {
      throw new IllegalArgumentException("no figure " + id);
    }
    return drawing;
  }
}
