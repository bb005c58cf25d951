package cairn.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook for tests, written tag by tag, so that it can be wrong in any way. */
public final class MadeWorkbook {
  /** Styles by their number in a cell: none, a day, a duration, a quoted word, a percentage. */
  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
      <numFmt numFmtId="165" formatCode="[h]:mm"/>
      <numFmt numFmtId="166" formatCode="&quot;Day &quot;0"/></numFmts>
      <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>
      <xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs></styleSheet>
      """;

  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder sheets = new StringBuilder();
  private String about = "<workbookPr/>";
  private String namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private int count;

  public MadeWorkbook() {
    part("styles", "xl/styles.xml", STYLES);
  }

  /** A workbook whose days count from 1904. */
  public MadeWorkbook from1904() {
    about = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** A workbook of the strict kind. */
  public MadeWorkbook strict() {
    namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    return this;
  }

  /** Texts that sheets share. */
  public MadeWorkbook sharing(String items) {
    return part("sharedStrings", "xl/sharedStrings.xml", "<sst>" + items + "</sst>");
  }

  /** A sheet of some rows, each a list of cells as {@link #cell} makes them. */
  public MadeWorkbook sheet(String name, String... rows) {
    return sheetOf(name, "", "<sheetData>" + String.join("", rows) + "</sheetData>");
  }

  /** A sheet written out. */
  public MadeWorkbook sheetOf(String name, String attributes, String content) {
    count++;
    String part = "worksheets/sheet" + count + ".xml";
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\" %s/>"
            .formatted(escaped(name), count, count, attributes));
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"worksheet\" Target=\"%s\"/>".formatted(count, part));
    parts.put("xl/" + part, "<worksheet>" + content + "</worksheet>");
    return this;
  }

  private MadeWorkbook part(String kind, String name, String content) {
    types.append(
        "<Override PartName=\"/%s\" ContentType=\"%s.%s+xml\"/>".formatted(name, KIND, kind));
    parts.put(name, content);
    return this;
  }

  /** A row of cells. */
  public static String row(int number, String... cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
  }

  /** A row of texts, from column A. */
  public static String texts(int number, String... texts) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      cells.append(texts[i].isEmpty() ? "" : text(place(i, number), texts[i]));
    }
    return row(number, cells.toString());
  }

  /** A text of its own. */
  public static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(place, escaped(text));
  }

  /** A number in a style. */
  public static String number(String place, int style, String value) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, value);
  }

  /** A cell of some type. */
  public static String cell(String place, String type, String value) {
    return "<c r=\"%s\" t=\"%s\"><v>%s</v></c>".formatted(place, type, value);
  }

  /** The place of a cell. */
  public static String place(int column, int row) {
    return (char) ('A' + column) + Integer.toString(row);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A workbook with one sheet of texts. */
  static MadeWorkbook ofTexts(String sheet, List<String> header, List<List<String>> rows) {
    StringBuilder written = new StringBuilder(texts(1, header.toArray(String[]::new)));
    for (int i = 0; i < rows.size(); i++) {
      written.append(texts(i + 2, rows.get(i).toArray(String[]::new)));
    }
    return new MadeWorkbook().sheet(sheet, written.toString());
  }

  /** Writes the workbook. */
  public Path write(Path file) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    part("sheet.main", "xl/workbook.xml", "");
    all.put("[Content_Types].xml", "<Types>" + types + "</Types>");
    all.putAll(parts);
    all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(namespace, RELATIONS, about, sheets));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> each : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
