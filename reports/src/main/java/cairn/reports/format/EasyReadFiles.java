package cairn.reports.format;

import cairn.reports.document.EasyRead;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page for the people in the groups as files. The same page gives the same bytes. */
public final class EasyReadFiles {
  private static final int PAGES = 2;

  private EasyReadFiles() {}

  /** A page that needs no network. */
  public static String html(EasyRead page, Language language) {
    return HtmlWriter.page("easyread.jte", new EasyReadPage(page, language));
  }

  /** Two A4 pages, PDF/UA-1, its letters as large as that allows. */
  public static byte[] pdf(EasyRead page, Language language) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    page.parts().forEach(part -> drawings.put(part.id(), part.picture().draw()));
    return Fitted.to(
        PAGES,
        scale ->
            PdfWriter.write(
                HtmlWriter.page(
                    "easyreadsheet.jte", new EasyReadSheet(page, drawings, language, scale)),
                page.day(),
                drawings));
  }
}
