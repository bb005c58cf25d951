package cairn.reports.format;

import cairn.reports.document.FunderSummary;
import cairn.reports.figure.Svg;

/**
 * The funder's summary as its template reads it, on a screen.
 *
 * @param summary the summary
 */
public record SummaryPage(FunderSummary summary) {
  private static final String STYLE = HtmlPage.style() + Resources.text("format/summary.css");

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** What the page may load and run: its own style, by hash, and nothing else. */
  public String policy() {
    return Resources.stylePolicy(STYLE);
  }

  /** The picture for a wide screen. */
  public String wide() {
    return Svg.write(summary.picture().wide().draw(), "picture");
  }

  /** The picture for a small screen. */
  public String narrow() {
    return Svg.write(summary.picture().narrow().draw(), "picture-narrow");
  }
}
