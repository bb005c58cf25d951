package cairn.reports.format;

import cairn.reports.document.EasyRead;
import cairn.reports.figure.Svg;
import cairn.reports.language.Language;

/**
 * The page for the people in the groups as its template reads it, on a screen.
 *
 * @param page the page
 * @param language its language
 */
public record EasyReadPage(EasyRead page, Language language) {
  private static final String STYLE = HtmlPage.style() + Resources.text("format/easyread.css");

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** What the page may load and run: its own style, by hash, and nothing else. */
  public String policy() {
    return Resources.stylePolicy(STYLE);
  }

  /** A part's picture. */
  public String drawn(EasyRead.Part part) {
    return Svg.write(part.picture().draw(), part.id() + "--picture");
  }
}
