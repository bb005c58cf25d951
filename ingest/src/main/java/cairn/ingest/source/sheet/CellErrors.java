package cairn.ingest.source.sheet;

import java.util.Set;

/** What spreadsheets write in place of a value that they could not work out. */
public final class CellErrors {
  /** What stands for a value that is none. */
  public static final String NO_VALUE = "#VALUE!";

  private static final Set<String> WORDS =
      Set.of(
          NO_VALUE,
          "#N/A",
          "#DIV/0!",
          "#REF!",
          "#NAME?",
          "#NULL!",
          "#NUM!",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!");

  private CellErrors() {}

  /** Whether a cell's text is an error of a spreadsheet. */
  public static boolean isError(String text) {
    return !text.isEmpty() && text.charAt(0) == '#' && WORDS.contains(text);
  }

  /** The error itself where it is a known one. */
  public static String word(String text) {
    return isError(text) ? text : NO_VALUE;
  }
}
