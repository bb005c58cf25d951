package cairn.reports.format;

import cairn.reports.document.TablePage;
import java.util.List;

/** The contract as the HTML template reads it. */
public final class ContractPage {
  /** A table on a page of its own in print, and cells wide enough to read on a small screen. */
  private static final String STYLE =
      HtmlPage.style()
          + ".contract table{min-width:680px}\n.contract td.example{white-space:nowrap}\n"
          + "@media print{.contract table{min-width:0}.contract section+section{break-before:page}}";

  private final List<TablePage> tables;

  ContractPage(List<TablePage> tables) {
    this.tables = List.copyOf(tables);
  }

  /** Its tables, in the order of the contract. */
  public List<TablePage> tables() {
    return tables;
  }

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** What the page may load and run: its own style, by hash, and nothing else. */
  public String policy() {
    return Resources.stylePolicy(STYLE);
  }

  /** Whether any part of the report reads less without one of the columns. */
  public boolean hasFeeds(TablePage table) {
    return table.columns().stream().anyMatch(column -> !column.feeds().isEmpty());
  }

  /** Columns that are needed, or that are not. */
  public String need(boolean needed) {
    return needed ? "needed" : "may be empty";
  }
}
