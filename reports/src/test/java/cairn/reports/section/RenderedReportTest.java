package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.analysis.person.plan.StudyPlan;
import cairn.reports.document.Report;
import cairn.reports.format.HtmlWriter;
import cairn.reports.job.Sections;
import cairn.reports.section.front.FrontPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole reports as HTML, left in the build folder to be looked at. */
class RenderedReportTest {
  private static final Path FOLDER = Path.of("target", "look");

  private static Map<String, ReportMaterial> months() {
    Map<String, ReportMaterial> months = new LinkedHashMap<>();
    months.put("full", MadeUpMonth.material(MadeUpMonth.fourTypes(), true));
    months.put("ten", MadeUpMonth.material(MadeUpMonth.tenTypes(), true));
    months.put("one", MadeUpMonth.material(Map.of("drop_in", 1L), false));
    months.put(
        "empty",
        new ReportMaterial(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), Map.of()),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run()));
    return months;
  }

  @Test
  void everyKindOfMonthBecomesOneHtmlFileTheSameEachTime() throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, ReportMaterial> month : months().entrySet()) {
      ReportMaterial m = month.getValue();
      Report annex = new Report(Headline.of(m), Sections.build(m));
      Report story = Report.story(FrontPage.of(m), annex);
      String html = HtmlWriter.html(story) + HtmlWriter.html(annex);
      assertEquals(html, HtmlWriter.html(story) + HtmlWriter.html(annex));
      Files.writeString(FOLDER.resolve(month.getKey() + ".html"), html);
      String read = html.replaceAll("(?s)<(style|script)[ >].*?</\\1>", "");
      assertFalse(read.contains("NaN"), month.getKey());
      assertFalse(read.contains("null"), month.getKey());
    }
  }
}
