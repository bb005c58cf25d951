package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Front;
import cairn.reports.document.KeyFinding;
import cairn.reports.document.Report;
import cairn.reports.figure.Figure;
import cairn.reports.figure.glance.ChangeKinds;
import cairn.reports.figure.glance.KindRow;
import cairn.reports.figure.glance.KindsAtGlance;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.language.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page read first as one sheet and as a picture. */
class FrontFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  private static KeyFinding finding(String id, Figure figure) {
    return new KeyFinding(id, "Heading of " + id, "What it shows.", figure, null, "A note.", "");
  }

  private static Report report(int kinds) {
    KindRow.Estimated share = new KindRow.Estimated(0.7, 0.5, 0.9, "14 of 20", false);
    List<KindRow> rows = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      rows.add(
          new KindRow(
              "A kind of group with a name of its own, the " + i + "th",
              false,
              List.of(3L, 5L),
              true,
              new KindRow.Cell(share, ""),
              new KindRow.Cell(null, "people come and go")));
    }
    List<MonthTrend.Month> months =
        IntStream.range(0, 18)
            .mapToObj(i -> new MonthTrend.Month(YearMonth.of(2025, 5).plusMonths(i), 10L * i))
            .toList();
    Figure trend = new MonthTrend("Trend", "people", 290, 168, months, null);
    Figure change =
        new ChangeKinds(
            "Kinds of change",
            "These together",
            "problems",
            kinds,
            List.of(new ChangeKinds.Kind("Less use", ChangeKinds.Colour.LESS, kinds)),
            Language.ENGLISH);
    Front front =
        new Front(
            "October 2026 on one page",
            List.of("Provisional", "Internal"),
            List.of(Front.Phrase.strong("Nobody came & <went>."), Front.Phrase.plain(" So it is.")),
            List.of(
                finding("front-came", trend),
                finding("front-change", change),
                finding("front-staying", trend),
                finding("front-known", change),
                finding(
                    "front-kinds",
                    new KindsAtGlance(
                        "Kinds", "Change", "Staying", 10, false, rows, Language.ENGLISH))),
            List.of("Can someone ask?"),
            List.of("Whether groups brought it about."),
            List.of("A problem is one person's use of one substance."));
    Report typical = DemoReport.typical();
    return new Report(typical.header(), front, typical.sections(), null);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 24})
  void thePageIsOneSheetHoweverManyKindsThereAre(int kinds) throws Exception {
    byte[] pdf = FrontFiles.pdf(report(kinds), DAY, Language.ENGLISH);
    assertEquals(List.of(), PdfUa.breaches(pdf), "PDF/UA-1");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(595, document.getPage(0).getMediaBox().getWidth(), 1);
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "read aloud in order");
      assertEquals("October 2026 on one page", document.getDocumentInformation().getTitle());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Nobody came & <went>."), text);
      assertTrue(text.contains("Can someone ask?") && text.contains("brought it about"), text);
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() {
    Report report = report(3);
    byte[] pdf = FrontFiles.pdf(report, DAY, Language.ENGLISH);
    assertArrayEquals(pdf, FrontFiles.pdf(report, DAY, Language.ENGLISH));
    assertArrayEquals(FrontFiles.png(pdf), FrontFiles.png(pdf));
  }

  @Test
  void thePictureIsSharpOnASlideAndNotEmpty() throws IOException {
    byte[] png = FrontFiles.png(FrontFiles.pdf(report(10), DAY, Language.ENGLISH));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(1240, picture.getWidth(), 1);
    assertEquals(1754, picture.getHeight(), 1);
    long inked =
        IntStream.range(0, picture.getWidth() * picture.getHeight())
            .filter(
                i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xff) < 128)
            .count();
    assertTrue(inked > 20_000, inked + " dark dots");
  }
}
