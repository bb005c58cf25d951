package cairn.reports.format;

import cairn.reports.document.MonthEntry;
import cairn.reports.document.Report;
import cairn.reports.document.TablePage;
import cairn.reports.language.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/**
 * A report as one HTML file that needs no network: fonts, style, figures and the one script are in
 * it, and its content security policy forbids everything else. The same report gives the same
 * bytes.
 */
public final class HtmlWriter {
  /** The file of a report's annex, beside the report. */
  public static final String ANNEX = "annex.html";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlWriter.class.getClassLoader(),
          "cairn.reports.format.template");

  private HtmlWriter() {}

  /** The tables of the contract as one file. */
  public static String contract(List<TablePage> tables) {
    return page("contract.jte", new ContractPage(tables));
  }

  /** The list of months with their reports as one file. */
  public static String months(String program, List<MonthEntry> months) {
    return page("months.jte", new MonthsPage(program, months));
  }

  /** The whole file's text. */
  public static String html(Report report) {
    return html(report, Map.of());
  }

  /**
   * The whole file's text.
   *
   * @param lines by the id of a table, or of the figure that it is behind, the line that gives it
   */
  public static String html(Report report, Map<String, String> lines) {
    return page("report.jte", new HtmlPage(report, ANNEX, lines, Language.ENGLISH));
  }

  /** A page of a template that takes one thing. */
  static String page(String template, Object model) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, model, output);
    return output.toString();
  }
}
