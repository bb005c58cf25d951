package cairn.reports.format;

import cairn.reports.figure.Drawing;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Pages as PDF for people who read with a screen reader too (PDF/UA-1). The same page gives the
 * same bytes: nothing in the file says when or where it was made but the day that the page is of.
 */
final class PdfWriter {
  private static final String FAMILY = "Noto Sans";
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  private PdfWriter() {}

  /**
   * The file of a page without drawings.
   *
   * @param xhtml a whole page in XHTML; it may refer to nothing outside itself
   * @param day the day that the page is of
   */
  static byte[] write(String xhtml, LocalDate day) {
    return write(xhtml, day, Map.of());
  }

  /**
   * The file.
   *
   * @param drawings what stands where the page has an object whose {@code data} is the key
   */
  static byte[] write(String xhtml, LocalDate day, Map<String, Drawing> drawings) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(xhtml, null);
    builder.useUriResolver((base, uri) -> null);
    builder.useObjectDrawerFactory(new DrawingObjects(drawings));
    font(builder, "fonts/NotoSans-Regular.ttf", REGULAR);
    font(builder, "fonts/NotoSans-Bold.ttf", BOLD);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document.getDocumentInformation(), day);
      document.setDocumentId(day.toEpochDay());
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be made a PDF", e);
    }
  }

  private static void font(PdfRendererBuilder builder, String path, int weight) {
    byte[] font = Resources.bytes(path);
    builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, FontStyle.NORMAL, true);
  }

  private static void date(PDDocumentInformation information, LocalDate day) {
    Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    at.clear();
    at.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    information.setCreationDate(at);
    information.setModificationDate(at);
  }
}
