package cairn.reports.format;

import cairn.reports.document.EasyRead;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The page for the people in the groups as its template reads it, on paper.
 *
 * @param page the page
 * @param drawings the picture of each part, by the part's id
 * @param language its language
 * @param scale how large letters and pictures are; 1 as designed
 */
public record EasyReadSheet(
    EasyRead page, Map<String, Drawing> drawings, Language language, double scale) {
  /** Keeps a copy. */
  public EasyReadSheet {
    drawings = Map.copyOf(drawings);
  }

  /** What a part's picture shows, in words. */
  public String description(EasyRead.Part part) {
    return drawing(part).description();
  }

  /** A picture's place. */
  public String place(EasyRead.Part part) {
    Drawing drawing = drawing(part);
    return String.format(
        Locale.ROOT,
        "width:%.1fpx;height:%.1fpx",
        drawing.width() * scale,
        drawing.height() * scale);
  }

  /** So many points at the sheet's scale. */
  public String pt(double points) {
    return String.format(Locale.ROOT, "%.2fpt", points * scale);
  }

  private Drawing drawing(EasyRead.Part part) {
    return Objects.requireNonNull(drawings.get(part.id()), part.id());
  }
}
