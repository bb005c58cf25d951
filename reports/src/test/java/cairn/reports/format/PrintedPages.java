package cairn.reports.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page as a browser prints it.
 *
 * @param texts the words of each sheet
 * @param filled how far down each sheet reaches, per cent of its height
 */
public record PrintedPages(List<String> texts, List<Integer> filled) {
  private static final int DPI = 30;
  private static final int LIGHT = 235;

  /** Prints a page on A4; the test is skipped where there is no Chromium. */
  public static PrintedPages of(Path folder, String html) throws IOException, InterruptedException {
    Path pdf = Browser.print(folder, html);
    List<String> texts = new ArrayList<>();
    List<Integer> filled = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(i + 1);
        words.setEndPage(i + 1);
        texts.add(words.getText(document));
        filled.add(lowest(renderer.renderImageWithDPI(i, DPI)));
      }
    }
    return new PrintedPages(texts, filled);
  }

  /** The words of a sheet, counted from 0. */
  public String text(int sheet) {
    return texts.get(sheet);
  }

  private static int lowest(BufferedImage sheet) {
    for (int y = sheet.getHeight() - 1; y > 0; y--) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        if ((sheet.getRGB(x, y) & 0xFF) < LIGHT) {
          return 100 * y / sheet.getHeight();
        }
      }
    }
    return 0;
  }
}
