package cairn.reports.job;

import cairn.reports.document.Report;
import cairn.reports.format.FrontFiles;
import cairn.reports.format.HtmlWriter;
import cairn.reports.language.Language;
import cairn.reports.section.Headline;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.front.FrontPage;
import cairn.reports.workbook.AnnexWorkbook;
import java.util.List;

/**
 * The evaluator's report as HTML files, front and story, and annex; the front as one page of its
 * own, every table as CSV and in one workbook.
 */
final class EvaluatorFiles {
  private static final String FRONT = "front";

  private EvaluatorFiles() {}

  static void add(ReportMaterial material, List<Language> languages, ReportFiles files) {
    Report annex = new Report(Headline.of(material), Sections.build(material));
    Report report = Report.story(FrontPage.of(material), annex);
    String folder = Audience.EVALUATOR.key() + "/";
    files.add(folder + "report.html", HtmlWriter.html(report));
    files.add(
        folder + HtmlWriter.ANNEX, HtmlWriter.html(annex, TableQueries.lines(material, annex)));
    files.add(folder + "annex.xlsx", AnnexWorkbook.of(annex));
    for (Language language : languages) {
      front(material, annex, language, files);
    }
    TableQueries.tables(annex)
        .forEach((id, table) -> files.add(folder + "tables/" + id + ".csv", table.toCsv()));
  }

  /** The front by itself; in English it stands on the report's page. */
  private static void front(
      ReportMaterial material, Report annex, Language language, ReportFiles files) {
    Report report = Report.story(FrontPage.of(material, language), annex);
    String folder = Audience.EVALUATOR.key() + "/";
    if (!language.equals(Language.ENGLISH)) {
      files.add(folder + language.file(FRONT, "html"), FrontFiles.html(report, language));
    }
    byte[] pdf = FrontFiles.pdf(report, material.now().month().atEndOfMonth(), language);
    files.add(folder + language.file(FRONT, "pdf"), pdf);
    files.add(folder + language.file(FRONT, "png"), FrontFiles.png(pdf));
  }
}
