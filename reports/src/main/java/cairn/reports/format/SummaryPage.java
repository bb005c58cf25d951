package cairn.reports.format;

import cairn.reports.document.FunderSummary;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Svg;
import cairn.reports.language.Language;

/**
 * The funder's summary as its template reads it, on a screen.
 *
 * @param summary the summary
 * @param language its language
 */
public record SummaryPage(FunderSummary summary, Language language) {
  private static final String STYLE = HtmlPage.style() + Resources.text("format/summary.css");

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** What the page may load and run: its own style, by hash, and nothing else. */
  public String policy() {
    return Resources.stylePolicy(STYLE);
  }

  /** A drawing of the picture, by its id on the page. */
  public String drawn(Figure figure, String id) {
    return Svg.write(figure.draw(), id);
  }
}
