package cairn.reports.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF that keeps to so many pages: what is more than usual is made smaller until it does. */
final class Fitted {
  private static final double[] SCALES = {1, 0.92, 0.84, 0.76, 0.68, 0.6};

  private Fitted() {}

  /** The file at the largest scale at which it keeps to the pages; at the last where none does. */
  static byte[] to(int pages, DoubleFunction<byte[]> atScale) {
    byte[] pdf = new byte[0];
    for (double scale : SCALES) {
      pdf = atScale.apply(scale);
      if (pages(pdf) <= pages) {
        break;
      }
    }
    return pdf;
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("a page just made cannot be read", e);
    }
  }
}
