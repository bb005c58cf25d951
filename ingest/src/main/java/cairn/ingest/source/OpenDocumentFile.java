package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The file of an OpenDocument spreadsheet (ISO/IEC 26300): a zip whose part {@code content.xml}
 * holds every sheet.
 */
final class OpenDocumentFile implements AutoCloseable {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";

  private final ZipFile zip;

  /**
   * Opens a spreadsheet.
   *
   * @throws SourceRefusal when it is none, or one with a password
   */
  OpenDocumentFile(Path path) {
    Opening.requireWorkbook(path);
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw WorkbookFile.damaged();
    }
    try {
      requireSpreadsheet();
      requireNoPassword();
    } catch (SourceRefusal e) {
      close();
      throw e;
    }
  }

  private void requireSpreadsheet() {
    ZipEntry kind = zip.getEntry("mimetype");
    if (kind == null) {
      throw WorkbookFile.damaged();
    }
    try (InputStream in = zip.getInputStream(kind)) {
      String says = new String(in.readNBytes(2 * KIND.length()), StandardCharsets.UTF_8);
      if (!says.strip().startsWith(KIND)) {
        throw new SourceRefusal(
            Rule.WRONG_FORMAT, 0, "is a document of another kind, though its name ends in .ods");
      }
    } catch (IOException e) {
      throw WorkbookFile.damaged();
    }
  }

  private void requireNoPassword() {
    if (zip.getEntry(MANIFEST) == null) {
      return;
    }
    try (PartXml xml = open(MANIFEST)) {
      while (xml.next()) {
        if (xml.begins("encryption-data")) {
          throw new SourceRefusal(
              Rule.WORKBOOK_LOCKED,
              0,
              "is protected by a password; open it, take the password away, and save it again");
        }
      }
    }
  }

  /** The part that holds the sheets. */
  PartXml content() {
    return open(CONTENT);
  }

  /** The sheets, in the order of the document. */
  List<SheetName> sheets() {
    List<SheetName> sheets = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    try (PartXml xml = content()) {
      while (xml.next()) {
        if (xml.begins("style")) {
          addIfHidden(xml, hidden);
        } else if (xml.begins("table")) {
          String name = xml.attribute("name");
          if (name == null || sheets.size() == FileLimits.SHEETS) {
            throw WorkbookFile.damaged();
          }
          String style = String.valueOf(xml.attribute("style-name"));
          sheets.add(new SheetName(name, hidden.contains(style), CONTENT));
          xml.skip();
        }
      }
    }
    if (sheets.isEmpty()) {
      throw WorkbookFile.damaged();
    }
    return sheets;
  }

  private static void addIfHidden(PartXml xml, Set<String> hidden) {
    String name = String.valueOf(xml.attribute("name"));
    while (xml.next() && !xml.ends("style")) {
      if (xml.begins("table-properties") && "false".equals(xml.attribute("display"))) {
        hidden.add(name);
      }
    }
  }

  private PartXml open(String part) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw WorkbookFile.damaged();
    }
    try {
      return new PartXml(new BoundedPart(zip.getInputStream(entry), entry.getCompressedSize()));
    } catch (IOException e) {
      throw WorkbookFile.damaged();
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw Opening.unreadable();
    }
  }
}
