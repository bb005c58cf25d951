package cairn.ingest.source;

import cairn.ingest.source.sheet.CellErrors;
import cairn.ingest.source.sheet.CellText;
import cairn.ingest.source.sheet.SerialDay;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of an OpenDocument spreadsheet as the text that a CSV file would have. */
final class OpenDocumentText {
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00([.]0+)?)?$");
  private static final int SECONDS_OF_DAY = 86_400;

  private long uncomputed;

  /** How many formulas had no stored value so far. */
  long uncomputed() {
    return uncomputed;
  }

  /** The text of the cell that begins here; goes to its end. Empty where nothing stands. */
  String of(PartXml xml) {
    String type = xml.attribute(":office:", "value-type");
    boolean isError = "error".equals(xml.attribute(":calcext:", "value-type"));
    boolean isFormula = xml.attribute("formula") != null;
    String stored = stored(xml, String.valueOf(type));
    String written = written(xml);
    if (isError) {
      return CellErrors.word(written);
    }
    uncomputed += isFormula && type == null ? 1 : 0;
    return type == null ? "" : stored == null ? written : stored;
  }

  /** The value that stands behind what the cell shows; null for a text that it shows as it is. */
  private static @Nullable String stored(PartXml xml, String type) {
    return switch (type) {
      case "float", "percentage", "currency" -> number(xml.attribute(":office:", "value"));
      case "date" -> day(xml.attribute(":office:", "date-value"));
      case "time" -> time(xml.attribute(":office:", "time-value"));
      case "boolean" -> xml.attribute(":office:", "boolean-value");
      default -> xml.attribute(":office:", "string-value");
    };
  }

  private static @Nullable String number(@Nullable String value) {
    try {
      return value == null ? null : CellText.plain(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return CellErrors.NO_VALUE;
    }
  }

  private static @Nullable String day(@Nullable String value) {
    return value == null ? null : MIDNIGHT.matcher(value).replaceFirst("").replace('T', ' ');
  }

  /** A time of the day as {@code 09:30}; a longer time as days, the way a number has it. */
  private static @Nullable String time(@Nullable String value) {
    try {
      long seconds = value == null ? 0 : Duration.parse(value).toSeconds();
      double days = (double) seconds / SECONDS_OF_DAY;
      return value == null
          ? null
          : days >= 0 && days < 1 ? SerialDay.time(days) : CellText.plain(days);
    } catch (DateTimeParseException e) {
      return CellErrors.NO_VALUE;
    }
  }

  /** The paragraphs that the cell shows; notes and drawings beside them are none of its text. */
  private static String written(PartXml xml) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (xml.next() && !xml.ends("table-cell") && !xml.ends("covered-table-cell")) {
      if (xml.begins("p")) {
        text.append(first ? "" : "\n").append(xml.text(OpenDocumentText::standIn));
        first = false;
      } else {
        xml.skip();
      }
    }
    return text.toString();
  }

  private static String standIn(PartXml element) {
    if (element.begins("s")) {
      return " ".repeat(Math.min(FileLimits.CELL, element.number("c", 1)));
    }
    return element.begins("tab") ? "\t" : element.begins("line-break") ? "\n" : "";
  }
}
