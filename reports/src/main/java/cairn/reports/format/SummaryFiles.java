package cairn.reports.format;

import cairn.reports.document.FunderSummary;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.util.Map;

/** The funder's summary as files. The same summary gives the same bytes. */
public final class SummaryFiles {
  private static final int PAGES = 2;
  private static final String PICTURE = "picture";

  private SummaryFiles() {}

  /** A page that needs no network. */
  public static String html(FunderSummary summary, Language language) {
    return HtmlWriter.page("summary.jte", new SummaryPage(summary, language));
  }

  /** Two A4 pages, PDF/UA-1, its letters as large as that allows. */
  public static byte[] pdf(FunderSummary summary, Language language) {
    FunderSummary.Picture one = summary.picture();
    Drawing picture = one == null ? null : one.wide().draw();
    return Fitted.to(
        PAGES,
        scale ->
            PdfWriter.write(
                HtmlWriter.page(
                    "summarysheet.jte", new SummarySheet(summary, picture, language, scale)),
                summary.head().day(),
                picture == null ? Map.of() : Map.of(PICTURE, picture)));
  }
}
