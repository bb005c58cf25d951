package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's file as it lies there: which parts and which sheets it has, each part within its
 * limits. It is looked through before the library that reads cells sees it.
 */
final class WorkbookFile implements AutoCloseable {
  private static final String TYPES = "[Content_Types].xml";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String USUAL = "xl/workbook.xml";

  private final ZipFile zip;
  private String workbook = USUAL;
  private @Nullable String styles;
  private @Nullable String sharedTexts;
  private final List<SheetName> sheets = new ArrayList<>();

  /**
   * Opens a workbook and lists its sheets.
   *
   * @throws SourceRefusal when it is none, or one that cannot be read
   */
  WorkbookFile(Path path) {
    Opening.requireWorkbook(path);
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
    try {
      requireDistinctParts();
      readTypes();
      readSheets(targets());
    } catch (SourceRefusal e) {
      close();
      throw e;
    }
  }

  /** The sheets, in the order of the workbook. */
  List<SheetName> sheets() {
    return List.copyOf(sheets);
  }

  /** Whether the workbook says how its numbers are shown. */
  boolean hasStyles() {
    return styles != null;
  }

  /** Looks through everything that is read for one sheet. */
  SheetLook look(SheetName sheet) {
    if (styles != null) {
      try (PartXml xml = open(styles)) {
        while (xml.next()) {
          // only to its end, within its limits
        }
      }
    }
    int texts = sharedTexts == null ? 0 : countTexts(sharedTexts);
    try (PartXml xml = open(sheet.part())) {
      return SheetLook.over(xml, texts);
    }
  }

  private int countTexts(String part) {
    int texts = 0;
    long characters = 0;
    try (PartXml xml = open(part)) {
      while (xml.next()) {
        if (xml.begins("si")) {
          texts++;
          characters += xml.text().length();
        }
        if (texts > FileLimits.SHARED_TEXTS || characters > FileLimits.SHARED_TEXT) {
          throw BoundedPart.bomb("holds more text than fits into memory");
        }
      }
    }
    return texts;
  }

  /** Two parts of one name would be read one way here and another there. */
  private void requireDistinctParts() {
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (name.equals("mimetype") || name.equals("content.xml")) {
        throw new SourceRefusal(
            Rule.WRONG_FORMAT,
            0,
            "is an OpenDocument spreadsheet; give it a name that ends in .ods, or save it as .xlsx");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw damaged();
      }
    }
  }

  private void readTypes() {
    try (PartXml xml = open(TYPES)) {
      while (xml.next()) {
        String type = xml.begins("Override") ? xml.attribute("ContentType") : null;
        String part = type == null ? null : xml.attribute("PartName");
        if (type == null || part == null) {
          continue;
        }
        if (type.endsWith("sheet.main+xml") || type.endsWith("sheet.macroEnabled.main+xml")) {
          workbook = plain(part);
        } else if (type.endsWith(".sharedStrings+xml")) {
          sharedTexts = plain(part);
        } else if (type.endsWith(".styles+xml")) {
          styles = plain(part);
        }
      }
    }
  }

  /** Where each of the workbook's parts is, by the name it knows it by. */
  private Map<String, String> targets() {
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    Map<String, String> targets = new TreeMap<>();
    try (PartXml xml = open(folder + "_rels/" + workbook.substring(slash) + ".rels")) {
      while (xml.next()) {
        String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
        String target = id == null ? null : xml.attribute("Target");
        if (id != null && target != null) {
          targets.put(id, target.startsWith("/") ? plain(target) : folder + target);
        }
      }
    }
    return targets;
  }

  private void readSheets(Map<String, String> targets) {
    try (PartXml xml = open(workbook)) {
      while (xml.next()) {
        if (xml.begins("workbook") && xml.namespace().startsWith(STRICT)) {
          throw new SourceRefusal(
              Rule.WRONG_FORMAT,
              0,
              "is a Strict Open XML workbook; save it as Excel Workbook (.xlsx) or as CSV");
        }
        if (xml.begins("sheet")) {
          String name = xml.attribute("name");
          String part = targets.get(String.valueOf(xml.attribute("id")));
          if (name == null || part == null || sheets.size() == FileLimits.SHEETS) {
            throw damaged();
          }
          String state = xml.attribute("state");
          sheets.add(new SheetName(name, state != null && !state.equals("visible"), part));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw damaged();
    }
  }

  private static String plain(String part) {
    return part.startsWith("/") ? part.substring(1) : part;
  }

  private PartXml open(String part) {
    ZipEntry entry = entry(part);
    if (entry == null) {
      throw damaged();
    }
    try {
      InputStream in = zip.getInputStream(entry);
      return new PartXml(new BoundedPart(in, entry.getCompressedSize()));
    } catch (IOException e) {
      throw damaged();
    }
  }

  private @Nullable ZipEntry entry(String part) {
    ZipEntry entry = zip.getEntry(part);
    return entry != null
        ? entry
        : zip.stream().filter(e -> e.getName().equalsIgnoreCase(part)).findFirst().orElse(null);
  }

  static SourceRefusal damaged() {
    return new SourceRefusal(
        Rule.WORKBOOK_DAMAGED,
        0,
        "is damaged, or no whole workbook; open it and save it again as .xlsx, or as CSV");
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
