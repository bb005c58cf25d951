package cairn.reports.job;

import cairn.reports.document.Report;
import cairn.reports.format.FrontFiles;
import cairn.reports.format.HtmlWriter;
import cairn.reports.section.Headline;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.front.FrontPage;
import cairn.reports.workbook.AnnexWorkbook;

/**
 * The evaluator's report as HTML files, front and story, and annex; the front as one page of its
 * own, every table as CSV and in one workbook.
 */
final class EvaluatorFiles {
  private EvaluatorFiles() {}

  static void add(ReportMaterial material, ReportFiles files) {
    Report annex = new Report(Headline.of(material), Sections.build(material));
    Report report = Report.story(FrontPage.of(material), annex);
    String folder = Audience.EVALUATOR.key() + "/";
    files.add(folder + "report.html", HtmlWriter.html(report));
    files.add(
        folder + HtmlWriter.ANNEX, HtmlWriter.html(annex, TableQueries.lines(material, annex)));
    files.add(folder + "annex.xlsx", AnnexWorkbook.of(annex));
    byte[] front = FrontFiles.pdf(report, material.now().month().atEndOfMonth());
    files.add(folder + "front.pdf", front);
    files.add(folder + "front.png", FrontFiles.png(front));
    TableQueries.tables(annex)
        .forEach((id, table) -> files.add(folder + "tables/" + id + ".csv", table.toCsv()));
  }
}
