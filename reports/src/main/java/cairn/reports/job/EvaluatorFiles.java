package cairn.reports.job;

import cairn.reports.document.Block;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.format.FrontFiles;
import cairn.reports.format.HtmlWriter;
import cairn.reports.section.Headline;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.front.FrontPage;
import cairn.reports.table.PublishedTable;
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
    files.add(folder + HtmlWriter.ANNEX, HtmlWriter.html(annex));
    files.add(folder + "annex.xlsx", AnnexWorkbook.of(annex));
    byte[] front = FrontFiles.pdf(report, material.now().month().atEndOfMonth());
    files.add(folder + "front.pdf", front);
    files.add(folder + "front.png", FrontFiles.png(front));
    for (Section section : annex.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.TableBlock t) {
          table(files, folder, t.id(), t.table());
        } else if (block instanceof Block.FigureBlock f && f.numbers() != null) {
          table(files, folder, f.id(), f.numbers());
        }
      }
    }
  }

  private static void table(ReportFiles files, String folder, String id, PublishedTable table) {
    files.add(folder + "tables/" + id + ".csv", table.toCsv());
  }
}
