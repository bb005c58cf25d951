package cairn.reports.format;

import cairn.reports.document.MonthEntry;
import java.util.List;

/** The list of months as the HTML template reads it. */
public final class MonthsPage {
  private static final String STYLE =
      HtmlPage.style()
          + ".months .columns{display:block;max-width:900px}\n"
          + ".months table{width:100%}\n.months td,.months th{vertical-align:top}\n"
          + ".months td a{display:inline-block;padding:4px 0;margin-right:12px}\n"
          + "@media(max-width:560px){.months thead{position:absolute;left:-9999px}"
          + ".months tr,.months td,.months th{display:block}}";

  private final String program;
  private final List<MonthEntry> months;

  MonthsPage(String program, List<MonthEntry> months) {
    this.program = program;
    this.months = List.copyOf(months);
  }

  /** The program's name. */
  public String program() {
    return program;
  }

  /** The months, the latest first. */
  public List<MonthEntry> months() {
    return months;
  }

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** What the page may load and run: its own style, by hash, and nothing else. */
  public String policy() {
    return Resources.stylePolicy(STYLE);
  }
}
