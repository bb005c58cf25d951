package cairn.ingest.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A sheet of a workbook.
 *
 * @param name its name; it may hold anything and is never repeated in a message
 * @param isHidden whether the workbook hides it
 * @param part where the workbook keeps it
 */
public record SheetName(String name, boolean isHidden, String part) {
  /** How the first cell of a row begins that only shows how a sheet is filled in. */
  public static final String EXAMPLE = "example ";

  /**
   * The sheets of a workbook, in its order.
   *
   * @throws SourceRefusal when it is no workbook, or one that cannot be read
   */
  public static List<SheetName> in(Path path) {
    if (InputFormat.of(path.getFileName().toString()) == InputFormat.ODS) {
      try (OpenDocumentFile file = new OpenDocumentFile(path)) {
        return file.sheets();
      }
    }
    try (WorkbookFile file = new WorkbookFile(path)) {
      return file.sheets();
    }
  }

  /**
   * The sheets that a workbook shows, in its order.
   *
   * @throws SourceRefusal when it is no workbook, or one that cannot be read
   */
  public static List<SheetName> shown(Path path) {
    return in(path).stream().filter(sheet -> !sheet.isHidden()).toList();
  }

  /** The name as a table's would be written: {@code Use reports} is {@code use_reports}. */
  public String asTable() {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }
}
