package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A format that the files of a delivery come in, told by the end of a file's name. */
public enum InputFormat {
  /** Comma-separated text, RFC 4180, UTF-8. */
  CSV(".csv", (path, delimiter) -> new CsvRows(Opening.text(path, false), delimiter)),

  /** The same, compressed with gzip. */
  CSV_GZ(".csv.gz", (path, delimiter) -> new CsvRows(Opening.text(path, true), delimiter)),

  /** One flat JSON object a line. */
  JSON_LINES(".jsonl", (path, delimiter) -> new JsonRows(path)),

  /** Parquet with flat columns. */
  PARQUET(".parquet", (path, delimiter) -> new ParquetText(path)),

  /** A workbook; without a sheet named it must show only one. */
  XLSX(".xlsx", (path, delimiter) -> SheetRows.ofOnlySheet(path)),

  /** The same of LibreOffice and others: an OpenDocument spreadsheet. */
  ODS(".ods", (path, delimiter) -> SheetRows.ofOnlySheet(path));

  /** What parts cells where nothing else is said. */
  public static final char COMMA = ',';

  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas, which hold nothing
  private final BiFunction<Path, Character, RowReader> opener;

  InputFormat(String ending, BiFunction<Path, Character, RowReader> opener) {
    this.ending = ending;
    this.opener = opener;
  }

  /** Whether a file of this name holds sheets. */
  public static boolean isWorkbook(String fileName) {
    InputFormat format = of(fileName);
    return format == XLSX || format == ODS;
  }

  /**
   * Whether a file is what a spreadsheet leaves beside a workbook while it is open: {@code
   * ~$records.xlsx} of Excel, {@code .~lock.records.xlsx#} of LibreOffice.
   */
  public static boolean isLock(String fileName) {
    return fileName.startsWith("~$") || fileName.startsWith(".~lock.") && fileName.endsWith("#");
  }

  /** How the names of its files end, such as {@code .csv}. */
  public String ending() {
    return ending;
  }

  /** The format of a file by its name, or null when no format has such names. */
  public static @Nullable InputFormat of(String fileName) {
    return Arrays.stream(values())
        .filter(format -> fileName.endsWith(format.ending))
        .findFirst()
        .orElse(null);
  }

  /** A file's name without its format's ending: the name of the table it holds. */
  public static String stem(String fileName) {
    InputFormat format = of(fileName);
    return format == null
        ? fileName
        : fileName.substring(0, fileName.length() - format.ending.length());
  }

  /** The endings of all formats. */
  public static List<String> endings() {
    return Arrays.stream(values()).map(InputFormat::ending).toList();
  }

  /**
   * Opens a file of this format and reads its header.
   *
   * @param delimiter what parts the cells of a text; nothing to other formats
   * @throws SourceRefusal when it is no such file
   */
  public RowReader open(Path path, char delimiter) {
    return opener.apply(path, delimiter);
  }

  /**
   * Opens a sheet of a workbook, or a file in the format that its name tells and with what parts
   * its cells found out from its beginning.
   *
   * @param sheet which sheet, or null for a file that is a table itself
   * @throws SourceRefusal when no format has such names, or the file is not of it
   */
  public static RowReader read(Path path, @Nullable SheetChoice sheet) {
    if (sheet != null) {
      return new SheetRows(path, sheet);
    }
    InputFormat format = named(path);
    boolean isText = format == CSV || format == CSV_GZ;
    return format.open(
        path, isText ? CsvRows.delimiterOf(() -> Opening.text(path, format == CSV_GZ)) : COMMA);
  }

  /**
   * The same with what parts the cells of a text known.
   *
   * @throws SourceRefusal when no format has such names, or the file is not of it
   */
  public static RowReader read(Path path, @Nullable SheetChoice sheet, char delimiter) {
    return sheet == null ? named(path).open(path, delimiter) : new SheetRows(path, sheet);
  }

  /**
   * Opens a file in the format that its name tells and with what parts its cells found out from its
   * beginning.
   *
   * @throws SourceRefusal when no format has such names, or the file is not of it
   */
  public static RowReader read(Path path) {
    return read(path, null);
  }

  private static InputFormat named(Path path) {
    InputFormat format = of(path.getFileName().toString());
    if (format == null) {
      throw new SourceRefusal(
          Rule.UNKNOWN_FORMAT, 0, "a name that ends in one of " + String.join(", ", endings()));
    }
    return format;
  }
}
