package cairn.ingest.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OpenDocument spreadsheets, written by hand. */
final class MadeOpenDocument {
  static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";

  private MadeOpenDocument() {}

  /** A document of one sheet of texts. */
  static void ofTexts(Path file, String sheet, List<String> header, List<List<String>> rows)
      throws IOException {
    StringBuilder table = new StringBuilder("<table:table table:name=\"" + sheet + "\">");
    table.append(row(header.stream().map(MadeOpenDocument::text).toList()));
    rows.forEach(each -> table.append(row(each.stream().map(MadeOpenDocument::text).toList())));
    write(file, Map.of("content.xml", content(table + "</table:table>")));
  }

  static String text(String text) {
    if (text.isEmpty()) {
      return "<table:table-cell/>";
    }
    String written =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("  ", " <text:s/>")
            .replace("\n", "<text:line-break/>");
    return cell("office:value-type=\"string\"", written);
  }

  static String cell(String attributes, String shown) {
    return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
  }

  static String row(List<String> cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  static String content(String tables) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
        <office:automatic-styles>
        <style:style style:name="ta1" style:family="table">
        <style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table">
        <style:table-properties table:display="false"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet>"""
        + tables
        + "</office:spreadsheet></office:body></office:document-content>";
  }

  /** Parts as they are, the kind first where none is given. */
  static Path write(Path file, Map<String, String> parts) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("mimetype", KIND);
    all.putAll(parts);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
