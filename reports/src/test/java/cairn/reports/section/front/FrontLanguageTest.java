package cairn.reports.section.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.people.QualityCheck;
import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.reports.document.Front;
import cairn.reports.document.Report;
import cairn.reports.format.FrontFiles;
import cairn.reports.format.PdfUa;
import cairn.reports.job.Sections;
import cairn.reports.language.Language;
import cairn.reports.language.MadeUpLanguage;
import cairn.reports.section.Headline;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front in another language: every word of it, on one page as in English. */
class FrontLanguageTest {
  private static final Language SPANISH = Language.named("es").orElseThrow();

  private static List<ReportMaterial> months() {
    return List.of(
        MadeUpMonth.material(MadeUpMonth.fourTypes(), true),
        MadeUpMonth.material(MadeUpMonth.tenTypes(), true),
        MadeUpMonth.material(Map.of("drop_in", 1L), false),
        new ReportMaterial(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), Map.of()),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run()));
  }

  private static Report story(ReportMaterial m, Language language) {
    Report annex = new Report(Headline.of(m), Sections.build(m));
    return Report.story(FrontPage.of(m, language), annex);
  }

  @Test
  void everyWordIsOfTheLanguage(@TempDir Path folder) throws Exception {
    Language language = MadeUpLanguage.in(folder);
    for (ReportMaterial m : months()) {
      List<String> own = new ArrayList<>(List.of(m.run().program(), m.run().runId()));
      MadeUpMonth.tenTypes().keySet().forEach(kind -> own.add(m.groupType(kind)));
      MadeUpLanguage.assertPageWrapped(
          FrontFiles.html(story(m, language), language), language, own);
    }
  }

  @Test
  void itIsOnePageOfPaperForEverybody() throws Exception {
    for (ReportMaterial m : months()) {
      byte[] pdf = FrontFiles.pdf(story(m, SPANISH), m.now().month().atEndOfMonth(), SPANISH);
      assertEquals(List.of(), PdfUa.breaches(pdf));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(1, document.getNumberOfPages());
        assertEquals("es", document.getDocumentCatalog().getLanguage());
      }
    }
  }

  @Test
  void sentencesAreSpanish() {
    Front front = FrontPage.of(MadeUpMonth.material(MadeUpMonth.fourTypes(), true), SPANISH);
    assertEquals("Octubre de 2026 en una página", front.title());
    assertTrue(front.limits().get(0).startsWith("Si los grupos"), front.limits().toString());
  }

  /**
   * A label is translated where it is the usual one, so it must stand as the catalogues have it.
   */
  @Test
  void labelsOfTheCataloguesAreTheirs() {
    for (String vocabulary : List.of("group_types", "end_reasons")) {
      Catalogue<?> catalogue = Catalogues.load().vocabulary(vocabulary);
      for (String key : catalogue.keys()) {
        assertEquals(catalogue.label(key), Language.ENGLISH.say(vocabulary + "." + key));
      }
    }
    for (QualityCheck check : QualityCheck.values()) {
      String key = "checks." + check.key();
      assertEquals(check.target() != null, Language.ENGLISH.has(key), key);
      if (check.target() != null) {
        assertEquals(check.label(), Language.ENGLISH.say(key));
      }
    }
    assertEquals("Puerto", OwnLabels.of("group_types", "drop_in", "Puerto", SPANISH));
    assertEquals("Acceso libre", OwnLabels.of("group_types", "drop_in", "Drop-in", SPANISH));
  }
}
