package cairn.reports.format;

import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Cell;
import cairn.reports.document.Front;
import cairn.reports.document.Header;
import cairn.reports.document.Numbering;
import cairn.reports.document.Report;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Svg;
import cairn.reports.figure.narrow.NarrowFigure;
import cairn.reports.language.Language;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A report as the HTML templates read it. Ids that the page adds to those of the report have two
 * hyphens in a row, which no id of a report has, so they never meet.
 */
public final class HtmlPage {
  private static final String NUMBERS = "--numbers";
  private static final String STYLE = style();
  private static final String FRONT = STYLE + Resources.text("format/frontpage.css");
  private static final String SCRIPT = Resources.text("format/report.js");

  private final Report report;
  private final Numbering numbering;
  private final Numbering targets;
  private final String annexFile;
  private final Map<String, String> lines;
  private final Language language;

  /**
   * A page.
   *
   * @param annexFile name of the file of the report's annex, where it has one
   * @param lines by the id of a table, or of the figure that it is behind, the line that gives it
   * @param language of the page read first, where it is on it
   */
  HtmlPage(Report report, String annexFile, Map<String, String> lines, Language language) {
    Report annex = report.annex();
    this.report = report;
    this.numbering = report.numbering();
    this.targets = annex == null ? numbering : annex.numbering();
    this.annexFile = annexFile;
    this.lines = Map.copyOf(lines);
    this.language = language;
  }

  /** The report. */
  public Report report() {
    return report;
  }

  /** The language of the page read first. */
  public Language language() {
    return language;
  }

  /** The style sheet of the page read first where it stands alone. */
  public String frontCss() {
    return FRONT;
  }

  /** What that may load: its own style, by hash, and nothing else. */
  public String frontPolicy() {
    return Resources.stylePolicy(FRONT);
  }

  /** The page's title: that of the page read first, where it has one. */
  public String title() {
    Front front = report.front();
    return front == null ? report.header().title() : front.title();
  }

  /** The number of a section, figure or table. */
  public int number(String id) {
    return numbering.of(id);
  }

  /** Whether every table in full stands in another file. */
  public boolean hasAnnex() {
    return report.annex() != null;
  }

  /** That file's name. */
  public String annexFile() {
    return annexFile;
  }

  /** The link to a place that is told in full. */
  public String href(String id) {
    return (hasAnnex() ? annexFile : "") + "#" + id;
  }

  /** The whole style sheet, fonts included. */
  public String css() {
    return STYLE;
  }

  /** The one script. */
  public String script() {
    return SCRIPT;
  }

  /** What the page may load and run: itself, by hash, and pictures that it makes of its figures. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; style-src '"
        + Resources.policyHash(STYLE)
        + "'; script-src '"
        + Resources.policyHash(SCRIPT)
        + "'; img-src data: blob:";
  }

  /** The day up to which data reach, in words. */
  public String dataAsOf() {
    return Display.day(report.header().run().dataAsOf());
  }

  /** A figure as an SVG element named {@code id}. */
  public String svg(Figure figure, String id) {
    return Svg.write(figure.draw(), id);
  }

  /**
   * A figure as it is drawn for a telephone; null on the annex and where it has no such drawing.
   */
  public @Nullable Figure narrow(Figure figure) {
    return hasAnnex() ? NarrowFigure.of(figure).orElse(null) : null;
  }

  /** The rows of a table as cells. */
  public List<List<Cell>> rows(PublishedTable table) {
    return Block.cells(table);
  }

  /** The classes of a cell. */
  public String cellClass(Cell cell) {
    String side = cell.numeric() ? "number" : "words";
    return cell.kind() == Cell.Kind.VALUE ? side : side + " without";
  }

  /** The classes of a cell of a table's column. */
  public String cellClass(TableColumn column, Cell cell) {
    return column.type() == CellType.DATE ? cellClass(cell) + " day" : cellClass(cell);
  }

  /**
   * The id of the entry that explains a cell, where it names a definition that the report explains;
   * else empty.
   */
  public String target(TableColumn column, Cell cell) {
    String id = column.name().equals("definition") ? Definition.idOf(cell.text()) : "";
    return targets.defines(id) ? id : "";
  }

  /** What the marks in a table mean, each once. */
  public List<String> marks(PublishedTable table) {
    TreeSet<String> reasons = new TreeSet<>();
    for (List<Value> row : table.rows()) {
      for (Value value : row) {
        if (value instanceof Value.NotAvailable n) {
          reasons.add(n.reason());
        }
      }
    }
    List<String> marks = new ArrayList<>();
    if (table.hasHidden()) {
      marks.add("[c]: hidden to protect privacy.");
    }
    if (!reasons.isEmpty()) {
      marks.add("n/a: not available (" + String.join("; ", reasons) + ").");
    }
    return marks;
  }

  /** The line to type that gives a table; empty where none is shown. */
  public String line(String id) {
    return lines.getOrDefault(id.replace(NUMBERS, ""), "");
  }

  /** The id of the table behind a figure. */
  public String behind(String figure) {
    return figure + NUMBERS;
  }

  /** The name of a table's file: whose, of which month, which table. */
  public String fileName(PublishedTable table) {
    return fileStart() + "-" + table.name() + ".csv";
  }

  /** What the names of all files saved from the page begin with: {@code programme-2026-10}. */
  public String fileStart() {
    return report.header().fileStart();
  }

  /** Where a saved figure says that it is from, and that it stays in the program, as its page. */
  public String source() {
    Header.Run run = report.header().run();
    return String.join(
        " · ",
        report.header().program(),
        title(),
        "data as of " + dataAsOf(),
        "run " + run.id(),
        run.status().label(),
        "internal, not to be passed on",
        "made with Cairn");
  }

  /** The style sheet of every page, fonts included. */
  static String style() {
    return face("Regular", 400) + face("Bold", 700) + Resources.text("format/report.css");
  }

  private static String face(String name, int weight) {
    return "@font-face{font-family:\"Noto Sans\";font-weight:"
        + weight
        + ";src:url(data:font/woff2;base64,"
        + Resources.base64("fonts/NotoSans-" + name + ".woff2")
        + ") format(\"woff2\")}\n";
  }
}
