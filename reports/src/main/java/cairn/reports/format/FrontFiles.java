package cairn.reports.format;

import cairn.reports.document.Front;
import cairn.reports.document.KeyFinding;
import cairn.reports.document.Report;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The page read first as a file of its own: one A4 page, and the same as a picture. */
public final class FrontFiles {
  /** Dots in an inch: 1,240 by 1,754, sharp on a slide. */
  private static final float DOTS = 150;

  private FrontFiles() {}

  /** The page alone, for a screen. */
  public static String html(Report report, Language language) {
    return HtmlWriter.page(
        "frontpage.jte", new HtmlPage(report, HtmlWriter.ANNEX, Map.of(), language));
  }

  /**
   * The page as PDF/UA-1: one sheet, its letters as large as that allows.
   *
   * @param report a report that has a page read first
   * @param day the last day that it tells of
   * @param language of the page
   */
  public static byte[] pdf(Report report, LocalDate day, Language language) {
    Front front = Objects.requireNonNull(report.front(), "a page read first");
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    for (KeyFinding finding : front.findings()) {
      drawings.put(finding.id(), finding.figure().draw());
    }
    return Fitted.to(
        1,
        scale -> {
          FrontSheet sheet =
              new FrontSheet(front, report.header().program(), drawings, language, scale);
          return PdfWriter.write(HtmlWriter.page("frontsheet.jte", sheet), day, drawings);
        });
  }

  /** The first page of a PDF as PNG. */
  public static byte[] png(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS, ImageType.RGB);
      ImageIO.setUseCache(false);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be made a picture", e);
    }
  }
}
