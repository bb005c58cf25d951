package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A format that the files of a delivery come in, told by the end of a file's name. */
public enum InputFormat {
  /** Comma-separated text, RFC 4180, UTF-8. */
  CSV(".csv", path -> new CsvRows(Opening.text(path, false))),

  /** The same, compressed with gzip. */
  CSV_GZ(".csv.gz", path -> new CsvRows(Opening.text(path, true))),

  /** One flat JSON object a line. */
  JSON_LINES(".jsonl", JsonRows::new),

  /** Parquet with flat columns. */
  PARQUET(".parquet", ParquetText::new),

  /** A workbook; without a sheet named it must show only one. */
  XLSX(".xlsx", SheetRows::ofOnlySheet),

  /** The same of LibreOffice and others: an OpenDocument spreadsheet. */
  ODS(".ods", SheetRows::ofOnlySheet);

  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // constructors, which hold nothing
  private final Function<Path, RowReader> opener;

  InputFormat(String ending, Function<Path, RowReader> opener) {
    this.ending = ending;
    this.opener = opener;
  }

  /** Whether a file of this name holds sheets. */
  public static boolean isWorkbook(String fileName) {
    InputFormat format = of(fileName);
    return format == XLSX || format == ODS;
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
   * @throws SourceRefusal when it is no such file
   */
  public RowReader open(Path path) {
    return opener.apply(path);
  }

  /**
   * Opens a sheet of a workbook, or a file in the format that its name tells.
   *
   * @param sheet which sheet, or null for a file that is a table itself
   * @throws SourceRefusal when no format has such names, or the file is not of it
   */
  public static RowReader read(Path path, @Nullable SheetChoice sheet) {
    return sheet == null ? read(path) : new SheetRows(path, sheet);
  }

  /**
   * Opens a file in the format that its name tells.
   *
   * @throws SourceRefusal when no format has such names, or the file is not of it
   */
  public static RowReader read(Path path) {
    InputFormat format = of(path.getFileName().toString());
    if (format == null) {
      throw new SourceRefusal(
          Rule.UNKNOWN_FORMAT, 0, "a name that ends in one of " + String.join(", ", endings()));
    }
    return format.open(path);
  }
}
